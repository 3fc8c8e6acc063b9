import {
  changeContact,
  checkContactDuplicates,
  type ContactInputPatch,
  type ContactResponse,
  createContact,
  deleteContact,
  getContact,
  restoreContact,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import type { Customers } from '../records/customers';
import { type ContactForm, toForm, toInput } from './contactForm';
import { contactKeys } from './contactKeys';

export const contacts: Customers<ContactResponse, ContactForm, ContactInputPatch> = {
  records: 'contacts',
  keys: contactKeys,
  get: async (id, signal) => (await getContact({ path: { id }, ...(signal && { signal }) })).data,
  create: async (form, key) =>
    (await createContact({ body: toInput(form), headers: idempotencyKey(key) })).data,
  change: async (seen, body) =>
    (await changeContact({ path: { id: seen.id }, body, headers: ifMatch(seen) })).data,
  remove: (seen) => deleteContact({ path: { id: seen.id }, headers: ifMatch(seen) }),
  restore: (id) => restoreContact({ path: { id } }),
  toForm,
  toPatch: toInput,
  similar: async (form, signal) => {
    const { name, names, phones, emails, accounts } = toInput(form);
    const body = {
      name,
      names,
      phones: (phones ?? []).map((phone) => phone.number),
      emails: (emails ?? []).map((email) => email.address),
      accounts: (accounts ?? []).map((link) => link.accountId),
    };
    return (await checkContactDuplicates({ body, signal })).data;
  },
};
