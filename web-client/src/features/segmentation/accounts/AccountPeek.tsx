import { CustomRecordFields } from '@/shared/customFields/CustomRecordFields';
import { RecordName } from '@/shared/ui/display/Display';
import { EditableFields } from '@/shared/ui/record/EditableFields';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { useCustomer } from '../records/useCustomer';
import { useSaveCustom } from '../records/useSaveField';
import { accounts } from './accounts';
import { useAccountRecordFields } from './useAccountRecordFields';

export function AccountPeek({ id }: { id: string }) {
  const { data, error, refetch } = useCustomer(accounts, id);
  const fields = useAccountRecordFields(data);
  const saveCustom = useSaveCustom(accounts);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <h2>
        <RecordName name={data.name} names={data.names} round={data.kind === 'individual'} />
      </h2>
      <EditableFields record={data} fields={fields} />
      <CustomRecordFields recordType="account" record={data} save={saveCustom} />
    </>
  );
}
