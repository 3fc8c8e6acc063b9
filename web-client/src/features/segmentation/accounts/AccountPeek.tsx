import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getAccount } from '@/api/generated';
import { RecordName } from '@/shared/ui/display/Display';
import { EditableFields } from '@/shared/ui/record/EditableFields';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { accountKeys } from './accountKeys';
import { useAccountRecordFields } from './useAccountRecordFields';

interface Props {
  id: string | undefined;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** An account beside the list: to read and to mend a field without leaving. */
export function AccountPeek({ id, onOpen, onClose }: Props) {
  const { t } = useTranslation('segmentation');
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size={400}
      title={t('accounts.one')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {id !== undefined && <Peek id={id} onOpen={() => onOpen(id)} />}
    </Drawer>
  );
}

function Peek({ id, onOpen }: { id: string; onOpen: () => void }) {
  const { t } = useTranslation('segmentation');
  const account = useQuery({
    queryKey: accountKeys.one(id),
    queryFn: async ({ signal }) => (await getAccount({ path: { id }, signal })).data,
  });
  const fields = useAccountRecordFields(account.data);
  if (account.error) return <ErrorState error={account.error} onRetry={() => void account.refetch()} />;
  if (!account.data) return <LoadingState />;
  return (
    <>
      <h2>
        <RecordName
          name={account.data.name}
          names={account.data.names}
          round={account.data.kind === 'individual'}
        />
      </h2>
      <EditableFields record={account.data} fields={fields} />
      <Button mt="lg" fullWidth onClick={onOpen}>
        {t('action.openRecord')}
      </Button>
    </>
  );
}
