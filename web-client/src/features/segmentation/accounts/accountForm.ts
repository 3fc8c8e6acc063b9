import type { AccountInput, AccountResponse, AddressKind } from '@/api/generated';
import { customInput } from '@/shared/customFields/customFields';
import { formNames, orNull, saidNames } from '../records/form';

/** An account while someone writes it: nothing is absent, so that every field can be shown. */
export const emptyAccount = {
  kind: 'company' as NonNullable<AccountInput['kind']>,
  name: '',
  names: formNames({}),
  phones: [{ number: '', label: '' }],
  emails: [{ address: '', label: '' }],
  website: '',
  addresses: [emptyAddress()],
  businessType: '',
  customerType: '',
  grade: '',
  tags: [] as string[],
  source: '',
  description: '',
  ownerId: null as string | null,
  teamId: null as string | null,
  custom: {} as Record<string, unknown>,
  confirmedNotDuplicateOf: null as string[] | null,
};
export type AccountForm = typeof emptyAccount;

export function emptyAddress() {
  return {
    kind: 'office' as AddressKind,
    line: '',
    building: '',
    district: '',
    city: '',
    country: 'HK' as string | null,
  };
}

export const toForm = (account: AccountResponse): AccountForm => ({
  kind: account.kind,
  name: account.name,
  names: formNames(account.names),
  phones:
    account.phones.length > 0
      ? account.phones.map(({ number, label }) => ({ number, label: label ?? '' }))
      : emptyAccount.phones,
  emails:
    account.emails.length > 0
      ? account.emails.map(({ address, label }) => ({ address, label: label ?? '' }))
      : emptyAccount.emails,
  website: account.website ?? '',
  addresses:
    account.addresses.length > 0
      ? account.addresses.map((address) => ({
          kind: address.kind,
          line: address.line ?? '',
          building: address.building ?? '',
          district: address.district ?? '',
          city: address.city ?? '',
          country: address.country ?? null,
        }))
      : [{ ...emptyAddress(), country: null }],
  businessType: account.businessType ?? '',
  customerType: account.customerType ?? '',
  grade: account.grade ?? '',
  tags: [...account.tags],
  source: account.source ?? '',
  description: account.description ?? '',
  ownerId: account.ownerId ?? null,
  teamId: account.teamId ?? null,
  custom: { ...account.custom },
  confirmedNotDuplicateOf: null,
});

const isPlace = ({ line, building, district, city }: AccountForm['addresses'][number]) =>
  [line, building, district, city].some((part) => part.trim() !== '');

export const toInput = (form: AccountForm): AccountInput => ({
  kind: form.kind,
  name: form.name.trim(),
  names: saidNames(form.names),
  phones: form.phones
    .filter(({ number }) => number.trim())
    .map(({ number, label }) => ({ number, label: orNull(label) })),
  emails: form.emails
    .filter(({ address }) => address.trim())
    .map(({ address, label }) => ({ address: address.trim(), label: orNull(label) })),
  website: orNull(form.website),
  addresses: form.addresses.filter(isPlace).map((address) => ({
    kind: address.kind,
    line: orNull(address.line),
    building: orNull(address.building),
    district: orNull(address.district),
    city: orNull(address.city),
    country: address.country,
  })),
  businessType: orNull(form.businessType),
  customerType: orNull(form.customerType),
  grade: orNull(form.grade),
  tags: form.tags,
  source: orNull(form.source),
  description: orNull(form.description),
  ownerId: form.ownerId,
  teamId: form.teamId,
  custom: customInput(form.custom),
  confirmedNotDuplicateOf: form.confirmedNotDuplicateOf,
});
