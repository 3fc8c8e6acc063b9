import { Button, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AccountResponse, deleteAccount, getAccount, restoreAccount } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { useTrail } from '@/shared/lib/recordTrail';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Nothing, Person, Phone, Pill, RecordName } from '@/shared/ui/display/Display';
import { EditableFields } from '@/shared/ui/record/EditableFields';
import { RecordPage } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { RecordTimeline } from '../timeline/RecordTimeline';
import { useFieldStory } from '../timeline/useFieldStory';
import { accountKeys } from './accountKeys';
import { AccountRelated, useAccountContacts } from './AccountRelated';
import { useAccountRecordFields } from './useAccountRecordFields';

const route = getRouteApi('/shell/accounts/$id');

export function AccountPage() {
  const { id } = route.useParams();
  const account = useQuery({
    queryKey: accountKeys.one(id),
    queryFn: async ({ signal }) => (await getAccount({ path: { id }, signal })).data,
  });
  if (account.error) return <ErrorState error={account.error} onRetry={() => void account.refetch()} />;
  return account.data ? <AccountRecord key={id} account={account.data} /> : <LoadingState />;
}

function AccountRecord({ account }: { account: AccountResponse }) {
  const { t } = useTranslation('segmentation');
  const navigate = route.useNavigate();
  const { nameOf } = usePeople();
  const open = (id: string) => void navigate({ to: '/accounts/$id', params: { id } });
  const trail = useTrail('accounts', account.id, open);
  useShortcuts({
    j: () => trail.onNext?.(),
    k: () => trail.onPrevious?.(),
    e: () => void navigate({ to: '/accounts/$id/edit', params: { id: account.id } }),
  });
  const withStory = useFieldStory('accounts', account.id);
  const fields = withStory(useAccountRecordFields(account));
  return (
    <RecordPage
      title={account.name}
      name={<RecordName name={account.name} names={account.names} round={account.kind === 'individual'} />}
      status={account.grade && <Pill tone="info">{t('gradeOf', { grade: account.grade })}</Pill>}
      backTo="/accounts"
      {...trail}
      actions={<AccountActions account={account} />}
      facts={[
        { label: t('field.number'), value: account.number },
        { label: t('field.owner'), value: <Person name={nameOf(account.ownerId)} /> },
        { label: t('field.phone'), value: <Phone value={account.phones[0]?.number} /> },
        { label: t('field.district'), value: account.district ?? account.city ?? <Nothing /> },
        { label: t('field.customerType'), value: account.customerType ?? <Nothing /> },
      ]}
      nextStep={<NextStep account={account} />}
      fields={<EditableFields record={account} fields={fields} />}
      timeline={<RecordTimeline records="accounts" id={account.id} />}
      related={<AccountRelated account={account} />}
    />
  );
}

/** What is missing before anyone can sell here. */
function NextStep({ account }: { account: AccountResponse }) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const contacts = useAccountContacts(account.id);
  if (!contacts.data || contacts.data.length > 0 || !can('contacts:create')) return null;
  return (
    <Button
      variant="light"
      leftSection={<IconUserPlus size={14} />}
      renderRoot={(props) => (
        <Link to="/contacts/new" search={{ account: account.id, accountName: account.name }} {...props} />
      )}
    >
      {t('accounts.addFirstContact')}
    </Button>
  );
}

function AccountActions({ account }: { account: AccountResponse }) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const problemText = useProblemText();
  const path = { id: account.id };
  const fail = (error: unknown) => toast(problemText(error), { tone: 'bad' });
  const refresh = () => client.invalidateQueries({ queryKey: accountKeys.all });
  const restore = async () => {
    try {
      await restoreAccount({ path });
      await refresh();
    } catch (error) {
      fail(error);
    }
  };
  // reversible: done at once, with an undo
  const remove = async () => {
    try {
      await deleteAccount({ path, headers: ifMatch(account) });
      await navigate({ to: '/accounts' });
      client.removeQueries({ queryKey: accountKeys.one(account.id) });
      await client.invalidateQueries({ queryKey: accountKeys.lists });
      toast(t('accounts.deleted', { name: account.name }), { undo: () => void restore() });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      {can('accounts:update') && (
        <Button
          variant="default"
          leftSection={<IconPencil size={14} />}
          renderRoot={(props) => <Link to="/accounts/$id/edit" params={path} {...props} />}
        >
          {t('action.edit')}
        </Button>
      )}
      {can('accounts:delete') && (
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
