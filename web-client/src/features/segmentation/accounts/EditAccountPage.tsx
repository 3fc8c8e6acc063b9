import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountResponse, changeAccount, getAccount } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { toast } from '@/shared/lib/toasts';
import { ConflictDialog, type ConflictingField } from '@/shared/ui/dialogs/ConflictDialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { keepMine, merge } from '../records/merge';
import { type AccountForm, toForm, toInput } from './accountForm';
import { AccountFormFields } from './AccountFormFields';
import { accountKeys } from './accountKeys';

const route = getRouteApi('/shell/accounts/$id/edit');

export function EditAccountPage() {
  const { t } = useTranslation('segmentation');
  const { id } = route.useParams();
  const account = useQuery({
    queryKey: accountKeys.one(id),
    queryFn: async ({ signal }) => (await getAccount({ path: { id }, signal })).data,
  });
  return (
    <>
      <PageHeader title={t('accounts.edit', { name: account.data?.name ?? '' })} backTo="/accounts" />
      {account.data ? (
        <Editor account={account.data} />
      ) : account.error ? (
        <ErrorState error={account.error} onRetry={() => void account.refetch()} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}

interface Conflict {
  theirs: AccountResponse;
  merged: AccountForm;
  fields: ConflictingField[];
}

function Editor({ account }: { account: AccountResponse }) {
  const { t } = useTranslation('segmentation');
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const seen = useRef(account);
  const [conflict, setConflict] = useState<Conflict>();
  const path = { id: account.id };
  const back = () => void navigate({ to: '/accounts/$id', params: path });

  const form = useRecordForm({
    draftKey: `account.${account.id}`,
    initialValues: toForm(account),
    validate: (values) => (values.name.trim() ? {} : { name: t('form.nameNeeded') }),
    submit: async (values) => {
      const { data } = await changeAccount({ path, body: toInput(values), headers: ifMatch(seen.current) });
      client.setQueryData(accountKeys.one(account.id), data);
      await client.invalidateQueries({ queryKey: accountKeys.lists });
      void client.invalidateQueries({ queryKey: accountKeys.history(account.id) });
      toast(t('accounts.saved', { name: data.name }), { tone: 'good' });
      back();
    },
    onRefused: (problem, values) => {
      if (!isProblem(problem, 412)) return false;
      void reconcile(values);
      return true;
    },
  });
  const saveOver = (theirs: AccountResponse, values: AccountForm) => {
    seen.current = theirs;
    setConflict(undefined);
    form.setValues(values);
    void form.send(values, 'save');
  };
  const reconcile = async (mine: AccountForm) => {
    const { data: theirs } = await getAccount({ path });
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
        <AccountFormFields form={form} isNew={false} />
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
