import { listContacts } from '@/api/generated';
import { CustomerList } from '../records/CustomerList';
import { useContactColumns } from './contactColumns';
import { useContactFields } from './contactFields';
import { ContactPeek } from './ContactPeek';

export const ContactsPage = () => (
  <CustomerList
    records="contacts"
    columns={useContactColumns()}
    fields={useContactFields()}
    load={async (query, signal) => (await listContacts({ query, signal })).data}
    peek={(id) => <ContactPeek id={id} />}
  />
);
