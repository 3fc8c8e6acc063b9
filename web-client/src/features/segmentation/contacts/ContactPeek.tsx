import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getContact } from '@/api/generated';
import { RecordName } from '@/shared/ui/display/Display';
import { EditableFields } from '@/shared/ui/record/EditableFields';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { contactKeys } from './contactKeys';
import { useContactRecordFields } from './useContactRecordFields';

interface Props {
  id: string | undefined;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** a contact beside the list: to read and to mend a field without leaving. */
export function ContactPeek({ id, onOpen, onClose }: Props) {
  const { t } = useTranslation('segmentation');
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size={400}
      title={t('contacts.one')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {id !== undefined && <Peek id={id} onOpen={() => onOpen(id)} />}
    </Drawer>
  );
}

function Peek({ id, onOpen }: { id: string; onOpen: () => void }) {
  const { t } = useTranslation('segmentation');
  const contact = useQuery({
    queryKey: contactKeys.one(id),
    queryFn: async ({ signal }) => (await getContact({ path: { id }, signal })).data,
  });
  const fields = useContactRecordFields(contact.data);
  if (contact.error) return <ErrorState error={contact.error} onRetry={() => void contact.refetch()} />;
  if (!contact.data) return <LoadingState />;
  return (
    <>
      <h2>
        <RecordName name={contact.data.name} names={contact.data.names} round />
      </h2>
      <EditableFields record={contact.data} fields={fields} />
      <Button mt="lg" fullWidth onClick={onOpen}>
        {t('action.openRecord')}
      </Button>
    </>
  );
}
