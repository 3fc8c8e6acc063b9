import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewCustomer } from '../records/NewCustomer';
import { ContactFormFields } from './ContactFormFields';
import { emptyContact } from './contactForm';
import { contacts } from './contacts';

const route = getRouteApi('/shell/contacts/new');

export function NewContactPage() {
  const { t } = useTranslation('segmentation');
  const { account, accountName = '' } = route.useSearch();
  return (
    <NewCustomer
      customers={contacts}
      // at a company it is another draft than a person from nowhere
      draftKey={account ? `contact.new.${account}` : 'contact.new'}
      empty={{
        ...emptyContact,
        accounts: account ? [{ accountId: account, accountName, role: '', isPrimary: false }] : [],
      }}
      fields={(form) => <ContactFormFields form={form} isNew />}
      facts={(typed, stored) => [
        {
          label: t('field.account'),
          mine: typed.accounts.map((link) => link.accountName),
          theirs: (stored?.accounts ?? []).map((link) => link.accountName),
        },
        { label: t('field.jobTitle'), mine: [typed.jobTitle], theirs: [stored?.jobTitle] },
      ]}
    />
  );
}
