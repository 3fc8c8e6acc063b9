import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactResponse, changeContact, getContact } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { toast } from '@/shared/lib/toasts';
import { ConflictDialog, type ConflictingField } from '@/shared/ui/dialogs/ConflictDialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { keepMine, merge } from '../records/merge';
import { type ContactForm, toForm, toInput } from './contactForm';
import { ContactFormFields } from './ContactFormFields';
import { contactKeys } from './contactKeys';

const route = getRouteApi('/shell/contacts/$id/edit');

export function EditContactPage() {
  const { t } = useTranslation('segmentation');
  const { id } = route.useParams();
  const contact = useQuery({
    queryKey: contactKeys.one(id),
    queryFn: async ({ signal }) => (await getContact({ path: { id }, signal })).data,
  });
  return (
    <>
      <PageHeader title={t('contacts.edit', { name: contact.data?.name ?? '' })} backTo="/contacts" />
      {contact.data ? (
        <Editor contact={contact.data} />
      ) : contact.error ? (
        <ErrorState error={contact.error} onRetry={() => void contact.refetch()} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}

interface Conflict {
  theirs: ContactResponse;
  merged: ContactForm;
  fields: ConflictingField[];
}

function Editor({ contact }: { contact: ContactResponse }) {
  const { t } = useTranslation('segmentation');
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const seen = useRef(contact);
  const [conflict, setConflict] = useState<Conflict>();
  const path = { id: contact.id };
  const back = () => void navigate({ to: '/contacts/$id', params: path });

  const form = useRecordForm({
    draftKey: `contact.${contact.id}`,
    initialValues: toForm(contact),
    validate: (values) => (values.name.trim() ? {} : { name: t('form.nameNeeded') }),
    submit: async (values) => {
      const { data } = await changeContact({ path, body: toInput(values), headers: ifMatch(seen.current) });
      client.setQueryData(contactKeys.one(contact.id), data);
      await client.invalidateQueries({ queryKey: contactKeys.lists });
      void client.invalidateQueries({ queryKey: contactKeys.history(contact.id) });
      toast(t('contacts.saved', { name: data.name }), { tone: 'good' });
      back();
    },
    onRefused: (problem, values) => {
      if (!isProblem(problem, 412)) return false;
      void reconcile(values);
      return true;
    },
  });
  const saveOver = (theirs: ContactResponse, values: ContactForm) => {
    seen.current = theirs;
    setConflict(undefined);
    form.setValues(values);
    void form.send(values, 'save');
  };
  const reconcile = async (mine: ContactForm) => {
    const { data: theirs } = await getContact({ path });
    const { merged, conflicts } = merge(toForm(seen.current), mine, toForm(theirs), (field) =>
      t(`field.${field}`),
    );
    if (conflicts.length === 0) saveOver(theirs, merged);
    else setConflict({ theirs, merged, fields: conflicts });
  };
  return (
    <PageBody narrow>
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <ContactFormFields form={form} isNew={false} />
        <FormActions submitting={form.submitting} onCancel={back} />
      </form>
      {conflict && (
        <ConflictDialog
          fields={conflict.fields}
          onCancel={() => setConflict(undefined)}
          onResolve={(mine) => saveOver(conflict.theirs, keepMine(conflict.merged, form.values, mine))}
        />
      )}
    </PageBody>
  );
}
