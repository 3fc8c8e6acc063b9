import { listContacts } from '@/api/generated';
import { useWithCustomColumns, useWithCustomFilters } from '@/shared/customFields/useCustomColumns';
import { CustomerList } from '../records/CustomerList';
import { useSaveCustom } from '../records/useSaveField';
import { useContactColumns } from './contactColumns';
import { useContactFields } from './contactFields';
import { ContactPeek } from './ContactPeek';
import { contacts } from './contacts';

export const ContactsPage = () => (
  <CustomerList
    records="contacts"
    columns={useWithCustomColumns('contact', useContactColumns(), useSaveCustom(contacts))}
    fields={useWithCustomFilters('contact', useContactFields())}
    load={async (query, signal) => (await listContacts({ query, signal })).data}
    peek={(id) => <ContactPeek id={id} />}
  />
);
