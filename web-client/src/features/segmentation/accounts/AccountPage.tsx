import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AccountResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import { CustomRecordFields } from '@/shared/customFields/CustomRecordFields';
import { useTrail } from '@/shared/lib/recordTrail';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { useFieldRights } from '@/shared/access/useFieldRights';
import { usePeople } from '@/shared/people/people';
import { Nothing, Person, Phone, Pill, RecordName } from '@/shared/ui/display/Display';
import { EditableFields } from '@/shared/ui/record/EditableFields';
import { RecordPage } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { RecordTimeline } from '../timeline/RecordTimeline';
import { useFieldStory } from '../timeline/useFieldStory';
import { RecordQuality } from '../quality/RecordQuality';
import { CustomerActions } from '../records/CustomerActions';
import { useCustomer } from '../records/useCustomer';
import { useSaveCustom } from '../records/useSaveField';
import { accounts } from './accounts';
import { AccountRelated, useAccountContacts } from './AccountRelated';
import { useAccountRecordFields } from './useAccountRecordFields';

const route = getRouteApi('/shell/accounts/$id');

export function AccountPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useCustomer(accounts, id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  // merged meanwhile: the old address leads to the record that stayed
  if (data && data.id !== id) return <Navigate to="/accounts/$id" params={{ id: data.id }} replace />;
  return data ? <AccountRecord key={id} account={data} /> : <LoadingState />;
}

function AccountRecord({ account }: { account: AccountResponse }) {
  const { t } = useTranslation('segmentation');
  const navigate = route.useNavigate();
  const { log } = route.useSearch();
  const { nameOf } = usePeople();
  const open = (id: string) => void navigate({ to: '/accounts/$id', params: { id } });
  const trail = useTrail('accounts', account.id, open);
  useShortcuts({
    j: () => trail.onNext?.(),
    k: () => trail.onPrevious?.(),
    e: () => void navigate({ to: '/accounts/$id/edit', params: { id: account.id } }),
  });
  const withStory = useFieldStory('accounts', account.id);
  const withRights = useFieldRights('account');
  const saveCustom = useSaveCustom(accounts);
  const fields = withRights(withStory(useAccountRecordFields(account)));
  return (
    <RecordPage
      record={{ recordType: 'account', id: account.id }}
      title={account.name}
      name={<RecordName name={account.name} names={account.names} round={account.kind === 'individual'} />}
      status={account.grade && <Pill tone="info">{t('gradeOf', { grade: account.grade })}</Pill>}
      backTo="/accounts"
      {...trail}
      actions={<CustomerActions customers={accounts} record={account} />}
      facts={[
        { label: t('field.number'), value: account.number },
        { label: t('field.owner'), value: <Person name={nameOf(account.ownerId)} /> },
        { label: t('field.phone'), value: <Phone value={account.phones[0]?.number} /> },
        { label: t('field.district'), value: account.district ?? account.city ?? <Nothing /> },
        { label: t('field.customerType'), value: account.customerType ?? <Nothing /> },
      ]}
      nextStep={<NextStep account={account} />}
      fields={
        <>
          <RecordQuality records="accounts" record={account} />
          <EditableFields record={account} fields={fields} />
          <CustomRecordFields recordType="account" record={account} save={saveCustom} withStory={withStory} />
        </>
      }
      timeline={<RecordTimeline records="accounts" id={account.id} name={account.name} log={log} />}
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
