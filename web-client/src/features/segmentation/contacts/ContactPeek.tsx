import { CustomRecordFields } from '@/shared/customFields/CustomRecordFields';
import { RecordName } from '@/shared/ui/display/Display';
import { EditableFields } from '@/shared/ui/record/EditableFields';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { useCustomer } from '../records/useCustomer';
import { useSaveCustom } from '../records/useSaveField';
import { contacts } from './contacts';
import { useContactRecordFields } from './useContactRecordFields';

export function ContactPeek({ id }: { id: string }) {
  const { data, error, refetch } = useCustomer(contacts, id);
  const fields = useContactRecordFields(data);
  const saveCustom = useSaveCustom(contacts);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <h2>
        <RecordName name={data.name} names={data.names} round />
      </h2>
      <EditableFields record={data} fields={fields} />
      <CustomRecordFields recordType="contact" record={data} save={saveCustom} />
    </>
  );
}
