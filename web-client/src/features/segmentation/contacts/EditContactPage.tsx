import { getRouteApi } from '@tanstack/react-router';
import { EditCustomer } from '../records/EditCustomer';
import { ContactFormFields } from './ContactFormFields';
import { contacts } from './contacts';

const route = getRouteApi('/shell/contacts/$id/edit');

export function EditContactPage() {
  const { id } = route.useParams();
  return (
    <EditCustomer
      customers={contacts}
      id={id}
      fields={(form) => <ContactFormFields form={form} isNew={false} />}
    />
  );
}
