import type { ContactInput, ContactResponse } from '@/api/generated';
import { customInput } from '@/shared/customFields/customFields';
import { formNames, orNull, saidNames } from '../records/form';

/** A contact while someone writes it: nothing is absent, so that every field can be shown. */
export const emptyContact = {
  name: '',
  names: formNames({}),
  salutation: '',
  jobTitle: '',
  department: '',
  accounts: [] as { accountId: string; accountName: string; role: string; isPrimary: boolean }[],
  phones: [{ number: '', label: '' }],
  emails: [{ address: '', label: '' }],
  language: null as string | null,
  doNotCall: false,
  doNotMail: false,
  tags: [] as string[],
  source: '',
  description: '',
  ownerId: null as string | null,
  teamId: null as string | null,
  custom: {} as Record<string, unknown>,
  confirmedNotDuplicateOf: null as string[] | null,
};
export type ContactForm = typeof emptyContact;

export const toForm = (contact: ContactResponse): ContactForm => ({
  name: contact.name,
  names: formNames(contact.names),
  salutation: contact.salutation ?? '',
  jobTitle: contact.jobTitle ?? '',
  department: contact.department ?? '',
  accounts: contact.accounts.map(({ accountId, accountName, role, isPrimary }) => ({
    accountId,
    accountName: accountName ?? '',
    role: role ?? '',
    isPrimary,
  })),
  phones:
    contact.phones.length > 0
      ? contact.phones.map(({ number, label }) => ({ number, label: label ?? '' }))
      : emptyContact.phones,
  emails:
    contact.emails.length > 0
      ? contact.emails.map(({ address, label }) => ({ address, label: label ?? '' }))
      : emptyContact.emails,
  language: contact.language ?? null,
  doNotCall: contact.doNotCall,
  doNotMail: contact.doNotMail,
  tags: [...contact.tags],
  source: contact.source ?? '',
  description: contact.description ?? '',
  ownerId: contact.ownerId ?? null,
  teamId: contact.teamId ?? null,
  custom: { ...contact.custom },
  confirmedNotDuplicateOf: null,
});

export const toInput = (form: ContactForm): ContactInput => ({
  name: form.name.trim(),
  names: saidNames(form.names),
  salutation: orNull(form.salutation),
  jobTitle: orNull(form.jobTitle),
  department: orNull(form.department),
  accounts: form.accounts.map(({ accountId, role, isPrimary }) => ({
    accountId,
    role: orNull(role),
    isPrimary,
  })),
  phones: form.phones
    .filter(({ number }) => number.trim())
    .map(({ number, label }) => ({ number, label: orNull(label) })),
  emails: form.emails
    .filter(({ address }) => address.trim())
    .map(({ address, label }) => ({ address: address.trim(), label: orNull(label) })),
  language: form.language,
  doNotCall: form.doNotCall,
  doNotMail: form.doNotMail,
  tags: form.tags,
  source: orNull(form.source),
  description: orNull(form.description),
  ownerId: form.ownerId,
  teamId: form.teamId,
  custom: customInput(form.custom),
  confirmedNotDuplicateOf: form.confirmedNotDuplicateOf,
});
