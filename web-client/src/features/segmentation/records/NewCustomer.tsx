import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateReport } from '@/api/generated';
import { toast } from '@/shared/lib/toasts';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { candidatesOf } from '../duplicates/candidatesOf';
import { DuplicateHints } from '../duplicates/DuplicateHints';
import { type CompareFacts, SimilarDialog } from '../duplicates/SimilarDialog';
import { useDuplicateCheck } from '../duplicates/useDuplicateCheck';
import type { CustomerForm, CustomerRecord, Customers } from './customers';
import type { FormOf } from './form';
import css from './records.module.css';

interface Props<R extends CustomerRecord, F extends CustomerForm, P> {
  customers: Customers<R, F, P>;
  draftKey: string;
  empty: F;
  fields: (form: FormOf<F>) => ReactNode;
  /** What else tells two of them apart. */
  facts: CompareFacts<R, F>;
}

/** Entering an account or contact: what may be here already shows while one types, and before it is saved. */
export function NewCustomer<R extends CustomerRecord, F extends CustomerForm, P>({
  customers,
  draftKey,
  empty,
  fields,
  facts,
}: Props<R, F, P>) {
  const { t } = useTranslation('segmentation');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { records, keys } = customers;
  const [refused, setRefused] = useState<DuplicateReport>();
  const lastIntent = useRef('save');
  const open = (id: string) => void navigate({ to: `/${records}/$id`, params: { id } });

  const form = useRecordForm<F>({
    draftKey,
    initialValues: empty,
    validate: (values) => (values.name.trim() ? {} : { name: t('form.nameNeeded') }),
    submit: async (values, { idempotencyKey, intent }) => {
      lastIntent.current = intent;
      const created = await customers.create(values, idempotencyKey);
      await client.invalidateQueries({ queryKey: keys.all });
      toast(t(`${records}.created`, { name: created.name }), { tone: 'good' });
      if (intent === 'next') form.startOver();
      else open(created.id);
    },
    onRefused: (problem) => {
      const report = candidatesOf(problem);
      setRefused(report);
      return report !== undefined;
    },
  });
  const report = useDuplicateCheck(records, form.values, customers.similar);

  return (
    <>
      <PageHeader title={t(`${records}.new`)} backTo={`/${records}`} />
      <PageBody>
        <form onSubmit={form.onSubmit} className={css.formPage} noValidate>
          <div>
            <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
            {fields(form)}
            <FormActions
              submitting={form.submitting}
              andNext
              onCancel={() => void navigate({ to: `/${records}` })}
            />
          </div>
          <div className={css.hints}>
            <DuplicateHints report={report} onOpen={open} />
          </div>
        </form>
      </PageBody>
      {refused && (
        <SimilarDialog
          customers={customers}
          report={refused}
          typed={form.values}
          facts={facts}
          onOpen={open}
          onCancel={() => setRefused(undefined)}
          onAnother={() => {
            const confirmed = {
              ...form.values,
              confirmedNotDuplicateOf: refused.candidates.map((candidate) => candidate.id),
            };
            setRefused(undefined);
            form.setValues(confirmed);
            void form.send(confirmed, lastIntent.current);
          }}
        />
      )}
    </>
  );
}
