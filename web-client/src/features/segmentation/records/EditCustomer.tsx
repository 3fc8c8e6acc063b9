import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { toast } from '@/shared/lib/toasts';
import { ConflictDialog, type ConflictingField } from '@/shared/ui/dialogs/ConflictDialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import type { CustomerForm, CustomerRecord, Customers } from './customers';
import type { FormOf } from './form';
import { keepMine, merge } from '@/shared/lib/merge';
import { useCustomer } from './useCustomer';

interface Props<R extends CustomerRecord, F extends CustomerForm, P> {
  customers: Customers<R, F, P>;
  id: string;
  fields: (form: FormOf<F>) => ReactNode;
}

/** The page on which everything said of an account or contact may be changed. */
export function EditCustomer<R extends CustomerRecord, F extends CustomerForm, P>(props: Props<R, F, P>) {
  const { t } = useTranslation('segmentation');
  const { records } = props.customers;
  const { data, error, refetch } = useCustomer(props.customers, props.id);
  return (
    <>
      <PageHeader title={t(`${records}.edit`, { name: data?.name ?? '' })} backTo={`/${records}`} />
      {data ? (
        <Editor {...props} record={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}

interface Conflict<R, F> {
  theirs: R;
  merged: F;
  fields: ConflictingField[];
}

function Editor<R extends CustomerRecord, F extends CustomerForm, P>({
  customers,
  record,
  fields,
}: Props<R, F, P> & { record: R }) {
  const { t } = useTranslation('segmentation');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { records, keys, toForm } = customers;
  const seen = useRef(record);
  const [conflict, setConflict] = useState<Conflict<R, F>>();
  const back = () => void navigate({ to: `/${records}/$id`, params: { id: record.id } });

  const form = useRecordForm<F>({
    draftKey: `${records}.${record.id}`,
    initialValues: toForm(record),
    validate: (values) => (values.name.trim() ? {} : { name: t('form.nameNeeded') }),
    submit: async (values) => {
      const saved = await customers.change(seen.current, customers.toPatch(values));
      client.setQueryData(keys.one(record.id), saved);
      await client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.history(record.id) });
      toast(t(`${records}.saved`, { name: saved.name }), { tone: 'good' });
      back();
    },
    onRefused: (problem, values) => {
      if (!isProblem(problem, 412)) return false;
      void reconcile(values);
      return true;
    },
  });
  const saveOver = (theirs: R, values: F) => {
    seen.current = theirs;
    setConflict(undefined);
    form.setValues(values);
    void form.send(values, 'save');
  };
  const reconcile = async (mine: F) => {
    const theirs = await customers.get(record.id);
    const { merged, conflicts } = merge(toForm(seen.current), mine, toForm(theirs), (field) =>
      t(`field.${field}` as 'field.name'),
    );
    if (conflicts.length === 0) saveOver(theirs, merged);
    else setConflict({ theirs, merged, fields: conflicts });
  };
  return (
    <PageBody narrow>
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        {fields(form)}
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
