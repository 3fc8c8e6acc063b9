import {
  type AccountInputPatch,
  type AccountResponse,
  changeAccount,
  checkAccountDuplicates,
  createAccount,
  deleteAccount,
  getAccount,
  restoreAccount,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import type { Customers } from '../records/customers';
import { type AccountForm, toForm, toInput } from './accountForm';
import { accountKeys } from './accountKeys';

export const accounts: Customers<AccountResponse, AccountForm, AccountInputPatch> = {
  records: 'accounts',
  keys: accountKeys,
  get: async (id, signal) => (await getAccount({ path: { id }, ...(signal && { signal }) })).data,
  create: async (form, key) =>
    (await createAccount({ body: toInput(form), headers: idempotencyKey(key) })).data,
  change: async (seen, body) =>
    (await changeAccount({ path: { id: seen.id }, body, headers: ifMatch(seen) })).data,
  remove: (seen) => deleteAccount({ path: { id: seen.id }, headers: ifMatch(seen) }),
  restore: (id) => restoreAccount({ path: { id } }),
  toForm,
  toPatch: toInput,
  similar: async (form, signal) => {
    const { name, kind, names, phones, emails, website } = toInput(form);
    const [place] = form.addresses;
    const body = {
      name,
      kind,
      names,
      phones: (phones ?? []).map((phone) => phone.number),
      emails: (emails ?? []).map((email) => email.address),
      website,
      country: place?.country ?? null,
      district: place?.district || null,
    };
    return (await checkAccountDuplicates({ body, signal })).data;
  },
};
