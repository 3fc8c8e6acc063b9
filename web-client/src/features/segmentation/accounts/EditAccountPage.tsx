import { getRouteApi } from '@tanstack/react-router';
import { EditCustomer } from '../records/EditCustomer';
import { AccountFormFields } from './AccountFormFields';
import { accounts } from './accounts';

const route = getRouteApi('/shell/accounts/$id/edit');

export function EditAccountPage() {
  const { id } = route.useParams();
  return (
    <EditCustomer
      customers={accounts}
      id={id}
      fields={(form) => <AccountFormFields form={form} isNew={false} />}
    />
  );
}
