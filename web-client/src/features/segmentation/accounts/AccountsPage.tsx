import { listAccounts } from '@/api/generated';
import { CustomerList } from '../records/CustomerList';
import { useAccountColumns } from './accountColumns';
import { useAccountFields } from './accountFields';
import { AccountPeek } from './AccountPeek';

export const AccountsPage = () => (
  <CustomerList
    records="accounts"
    columns={useAccountColumns()}
    fields={useAccountFields()}
    load={async (query, signal) => (await listAccounts({ query, signal })).data}
    peek={(id) => <AccountPeek id={id} />}
  />
);
