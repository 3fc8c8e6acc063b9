import { useTranslation } from 'react-i18next';
import { NewCustomer } from '../records/NewCustomer';
import { AccountFormFields } from './AccountFormFields';
import { emptyAccount } from './accountForm';
import { accounts } from './accounts';

export function NewAccountPage() {
  const { t } = useTranslation('segmentation');
  return (
    <NewCustomer
      customers={accounts}
      draftKey="account.new"
      empty={emptyAccount}
      fields={(form) => <AccountFormFields form={form} isNew />}
      facts={(typed, stored, candidate) => [
        { label: t('field.website'), mine: [typed.website], theirs: [stored?.website] },
        {
          label: t('field.district'),
          mine: [typed.addresses[0]?.district, typed.addresses[0]?.city],
          theirs: [candidate.district, stored?.city],
        },
      ]}
    />
  );
}
