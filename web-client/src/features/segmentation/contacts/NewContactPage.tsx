import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkContactDuplicates, createContact, type DuplicateReport } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { candidatesOf } from '../duplicates/candidatesOf';
import { DuplicateHints } from '../duplicates/DuplicateHints';
import { useDuplicateCheck } from '../duplicates/useDuplicateCheck';
import css from '../records/records.module.css';
import { ContactDuplicateDialog } from './ContactDuplicateDialog';
import { type ContactForm, emptyContact, toInput } from './contactForm';
import { ContactFormFields } from './ContactFormFields';
import { contactKeys } from './contactKeys';

/** What the duplicate check looks at. */
const identity = (form: ContactForm) => {
  const { name, names, phones, emails, accounts } = toInput(form);
  return {
    name,
    names,
    phones: (phones ?? []).map((phone) => phone.number),
    emails: (emails ?? []).map((email) => email.address),
    accounts: (accounts ?? []).map((link) => link.accountId),
  };
};

const route = getRouteApi('/shell/contacts/new');

export function NewContactPage() {
  const { t } = useTranslation('segmentation');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { account, accountName } = route.useSearch();
  const [refused, setRefused] = useState<DuplicateReport>();
  const lastIntent = useRef('save');
  const open = (id: string) => void navigate({ to: '/contacts/$id', params: { id } });

  const form = useRecordForm({
    // at a company it is another draft than a person from nowhere
    draftKey: account ? `contact.new.${account}` : 'contact.new',
    initialValues: account
      ? {
          ...emptyContact,
          accounts: [{ accountId: account, accountName: accountName ?? '', role: '', isPrimary: false }],
        }
      : emptyContact,
    validate: (values) => (values.name.trim() ? {} : { name: t('form.nameNeeded') }),
    submit: async (values, { idempotencyKey: key, intent }) => {
      lastIntent.current = intent;
      const { data } = await createContact({ body: toInput(values), headers: idempotencyKey(key) });
      await client.invalidateQueries({ queryKey: contactKeys.all });
      toast(t('contacts.created', { name: data.name }), { tone: 'good' });
      if (intent === 'next') form.startOver();
      else open(data.id);
    },
    onRefused: (problem) => {
      const report = candidatesOf(problem);
      setRefused(report);
      return report !== undefined;
    },
  });
  const report = useDuplicateCheck('contact', identity(form.values), async (typed, signal) => {
    const { data } = await checkContactDuplicates({ body: typed, signal });
    return data;
  });

  return (
    <>
      <PageHeader title={t('contacts.new')} backTo="/contacts" />
      <PageBody>
        <form onSubmit={form.onSubmit} className={css.formPage} noValidate>
          <div>
            <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
            <ContactFormFields form={form} isNew />
            <FormActions
              submitting={form.submitting}
              andNext
              onCancel={() => void navigate({ to: '/contacts' })}
            />
          </div>
          <div className={css.hints}>
            <DuplicateHints report={report} onOpen={open} />
          </div>
        </form>
      </PageBody>
      {refused && (
        <ContactDuplicateDialog
          report={refused}
          typed={form.values}
          onOpen={open}
          onCancel={() => setRefused(undefined)}
          onAnother={() => {
            const confirmedNotDuplicateOf = refused.candidates.map((candidate) => candidate.id);
            setRefused(undefined);
            form.setFieldValue('confirmedNotDuplicateOf', confirmedNotDuplicateOf);
            void form.send({ ...form.values, confirmedNotDuplicateOf }, lastIntent.current);
          }}
        />
      )}
    </>
  );
}
