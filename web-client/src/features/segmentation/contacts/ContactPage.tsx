import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContactResponse } from '@/api/generated';
import { CustomRecordFields } from '@/shared/customFields/CustomRecordFields';
import { RecordExtras } from '@/shared/collaboration/RecordExtras';
import { useTrail } from '@/shared/lib/recordTrail';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { useFieldRights } from '@/shared/access/useFieldRights';
import { usePeople } from '@/shared/people/people';
import { Email, Nothing, Person, Phone, Pill, RecordName } from '@/shared/ui/display/Display';
import { EditableFields } from '@/shared/ui/record/EditableFields';
import { RecordPage } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { ConsentPanel } from '../consent/ConsentPanel';
import { RecordTimeline } from '../timeline/RecordTimeline';
import { useFieldStory } from '../timeline/useFieldStory';
import { RecordQuality } from '../quality/RecordQuality';
import { CustomerActions } from '../records/CustomerActions';
import { useCustomer } from '../records/useCustomer';
import { useSaveCustom } from '../records/useSaveField';
import { contacts } from './contacts';
import { ContactRelated } from './ContactRelated';
import { AccountLinks } from '../records/AccountLinks';
import { useContactRecordFields } from './useContactRecordFields';

const route = getRouteApi('/shell/contacts/$id');

export function ContactPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useCustomer(contacts, id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  // merged meanwhile: the old address leads to the record that stayed
  if (data && data.id !== id) return <Navigate to="/contacts/$id" params={{ id: data.id }} replace />;
  return data ? <ContactRecord key={id} contact={data} /> : <LoadingState />;
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
  const withRights = useFieldRights('contact');
  const saveCustom = useSaveCustom(contacts);
  const fields = withRights(withStory(useContactRecordFields(contact)));
  return (
    <RecordPage
      record={{ recordType: 'contact', id: contact.id }}
      title={contact.name}
      name={<RecordName name={contact.name} names={contact.names} round />}
      status={
        (contact.doNotCall || contact.doNotMail) && (
          <Pill tone="warn">{t(contact.doNotCall ? 'field.doNotCall' : 'field.doNotMail')}</Pill>
        )
      }
      backTo="/contacts"
      {...trail}
      actions={<CustomerActions customers={contacts} record={contact} />}
      facts={[
        { label: t('field.jobTitle'), value: contact.jobTitle ?? <Nothing /> },
        { label: t('field.account'), value: <AccountLinks accounts={contact.accounts} /> },
        { label: t('field.phone'), value: <Phone value={contact.phones[0]?.number} /> },
        { label: t('field.email'), value: <Email value={contact.emails[0]?.address} /> },
        { label: t('field.owner'), value: <Person name={nameOf(contact.ownerId)} /> },
      ]}
      fields={
        <>
          <RecordQuality records="contacts" record={contact} />
          <EditableFields record={contact} fields={fields} />
          <CustomRecordFields recordType="contact" record={contact} save={saveCustom} withStory={withStory} />
        </>
      }
      timeline={<RecordTimeline records="contacts" id={contact.id} name={contact.name} />}
      related={
        <>
          <ConsentPanel contact={contact} />
          <RecordExtras recordType="contact" id={contact.id} withoutComments />
          <ContactRelated contact={contact} />
        </>
      }
    />
  );
}
