import { Button, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ContactResponse, deleteContact, getContact, restoreContact } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { useTrail } from '@/shared/lib/recordTrail';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Email, Nothing, Person, Phone, Pill, RecordName } from '@/shared/ui/display/Display';
import { EditableFields } from '@/shared/ui/record/EditableFields';
import { RecordPage } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { RecordTimeline } from '../timeline/RecordTimeline';
import { useFieldStory } from '../timeline/useFieldStory';
import { contactKeys } from './contactKeys';
import { ContactRelated } from './ContactRelated';
import { AccountLinks } from '../records/AccountLinks';
import { useContactRecordFields } from './useContactRecordFields';

const route = getRouteApi('/shell/contacts/$id');

export function ContactPage() {
  const { id } = route.useParams();
  const contact = useQuery({
    queryKey: contactKeys.one(id),
    queryFn: async ({ signal }) => (await getContact({ path: { id }, signal })).data,
  });
  if (contact.error) return <ErrorState error={contact.error} onRetry={() => void contact.refetch()} />;
  return contact.data ? <ContactRecord key={id} contact={contact.data} /> : <LoadingState />;
}

function ContactRecord({ contact }: { contact: ContactResponse }) {
  const { t } = useTranslation('segmentation');
  const navigate = route.useNavigate();
  const { nameOf } = usePeople();
  const open = (id: string) => void navigate({ to: '/contacts/$id', params: { id } });
  const trail = useTrail('contacts', contact.id, open);
  useShortcuts({
    j: () => trail.onNext?.(),
    k: () => trail.onPrevious?.(),
    e: () => void navigate({ to: '/contacts/$id/edit', params: { id: contact.id } }),
  });
  const withStory = useFieldStory('contacts', contact.id);
  const fields = withStory(useContactRecordFields(contact));
  return (
    <RecordPage
      title={contact.name}
      name={<RecordName name={contact.name} names={contact.names} round />}
      status={
        (contact.doNotCall || contact.doNotMail) && (
          <Pill tone="warn">{t(contact.doNotCall ? 'field.doNotCall' : 'field.doNotMail')}</Pill>
        )
      }
      backTo="/contacts"
      {...trail}
      actions={<ContactActions contact={contact} />}
      facts={[
        { label: t('field.jobTitle'), value: contact.jobTitle ?? <Nothing /> },
        { label: t('field.account'), value: <AccountLinks accounts={contact.accounts} /> },
        { label: t('field.phone'), value: <Phone value={contact.phones[0]?.number} /> },
        { label: t('field.email'), value: <Email value={contact.emails[0]?.address} /> },
        { label: t('field.owner'), value: <Person name={nameOf(contact.ownerId)} /> },
      ]}
      fields={<EditableFields record={contact} fields={fields} />}
      timeline={<RecordTimeline records="contacts" id={contact.id} />}
      related={<ContactRelated contact={contact} />}
    />
  );
}

function ContactActions({ contact }: { contact: ContactResponse }) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const problemText = useProblemText();
  const path = { id: contact.id };
  const fail = (error: unknown) => toast(problemText(error), { tone: 'bad' });
  const refresh = () => client.invalidateQueries({ queryKey: contactKeys.all });
  const restore = async () => {
    try {
      await restoreContact({ path });
      await refresh();
    } catch (error) {
      fail(error);
    }
  };
  // reversible: done at once, with an undo
  const remove = async () => {
    try {
      await deleteContact({ path, headers: ifMatch(contact) });
      await navigate({ to: '/contacts' });
      client.removeQueries({ queryKey: contactKeys.one(contact.id) });
      await client.invalidateQueries({ queryKey: contactKeys.lists });
      toast(t('contacts.deleted', { name: contact.name }), { undo: () => void restore() });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      {can('contacts:update') && (
        <Button
          variant="default"
          leftSection={<IconPencil size={14} />}
          renderRoot={(props) => <Link to="/contacts/$id/edit" params={path} {...props} />}
        >
          {t('action.edit')}
        </Button>
      )}
      {can('contacts:delete') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" px={8} aria-label={t('action.more')}>
              <IconDots size={15} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => void remove()}>
              {t('action.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
