import { listAccounts } from '@/api/generated';
import { useWithCustomColumns, useWithCustomFilters } from '@/shared/customFields/useCustomColumns';
import { CustomerList } from '../records/CustomerList';
import { useSaveCustom } from '../records/useSaveField';
import { useAccountColumns } from './accountColumns';
import { useAccountFields } from './accountFields';
import { AccountPeek } from './AccountPeek';
import { accounts } from './accounts';

export const AccountsPage = () => (
  <CustomerList
    records="accounts"
    columns={useWithCustomColumns('account', useAccountColumns(), useSaveCustom(accounts))}
    fields={useWithCustomFilters('account', useAccountFields())}
    load={async (query, signal) => (await listAccounts({ query, signal })).data}
    peek={(id) => <AccountPeek id={id} />}
  />
);
