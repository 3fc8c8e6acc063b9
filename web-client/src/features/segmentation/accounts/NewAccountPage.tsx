import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkAccountDuplicates, createAccount, type DuplicateReport } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { candidatesOf } from '../duplicates/candidatesOf';
import { DuplicateHints } from '../duplicates/DuplicateHints';
import { useDuplicateCheck } from '../duplicates/useDuplicateCheck';
import css from '../records/records.module.css';
import { AccountDuplicateDialog } from './AccountDuplicateDialog';
import { type AccountForm, emptyAccount, toInput } from './accountForm';
import { AccountFormFields } from './AccountFormFields';
import { accountKeys } from './accountKeys';

/** What the duplicate check looks at. */
const identity = (form: AccountForm) => {
  const { name, kind, names, phones, emails, website, addresses } = toInput(form);
  return {
    name,
    kind,
    names,
    phones: (phones ?? []).map((phone) => phone.number),
    emails: (emails ?? []).map((email) => email.address),
    website,
    country: form.addresses[0]?.country ?? null,
    district: addresses?.[0]?.district ?? null,
  };
};

export function NewAccountPage() {
  const { t } = useTranslation('segmentation');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [refused, setRefused] = useState<DuplicateReport>();
  const lastIntent = useRef('save');
  const open = (id: string) => void navigate({ to: '/accounts/$id', params: { id } });

  const form = useRecordForm({
    draftKey: 'account.new',
    initialValues: emptyAccount,
    validate: (values) => (values.name.trim() ? {} : { name: t('form.nameNeeded') }),
    submit: async (values, { idempotencyKey: key, intent }) => {
      lastIntent.current = intent;
      const { data } = await createAccount({ body: toInput(values), headers: idempotencyKey(key) });
      await client.invalidateQueries({ queryKey: accountKeys.all });
      toast(t('accounts.created', { name: data.name }), { tone: 'good' });
      if (intent === 'next') form.startOver();
      else open(data.id);
    },
    onRefused: (problem) => {
      const report = candidatesOf(problem);
      setRefused(report);
      return report !== undefined;
    },
  });
  const report = useDuplicateCheck('account', identity(form.values), async (typed, signal) => {
    const { data } = await checkAccountDuplicates({ body: typed, signal });
    return data;
  });

  return (
    <>
      <PageHeader title={t('accounts.new')} backTo="/accounts" />
      <PageBody>
        <form onSubmit={form.onSubmit} className={css.formPage} noValidate>
          <div>
            <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
            <AccountFormFields form={form} isNew />
            <FormActions
              submitting={form.submitting}
              andNext
              onCancel={() => void navigate({ to: '/accounts' })}
            />
          </div>
          <div className={css.hints}>
            <DuplicateHints report={report} onOpen={open} />
          </div>
        </form>
      </PageBody>
      {refused && (
        <AccountDuplicateDialog
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
