import type { ReactNode } from 'react';
import { Email, Nothing, Phone } from '@/shared/ui/display/Display';
import type { CustomerRecord } from '../records/customers';
import { Lines } from '../records/Lines';
import type { MergedField } from './MergePair';

type Tagged = CustomerRecord & { tags: readonly string[] };

/** What accounts and contacts have alike. */
export const phonesField = (label: string): MergedField<CustomerRecord> => ({
  id: 'phones',
  label,
  united: true,
  show: ({ phones }) => <Lines items={phones} show={(phone) => <Phone value={phone.number} />} />,
  key: ({ phones }) => JSON.stringify(phones.map((phone) => phone.number)),
});

export const emailsField = (label: string): MergedField<CustomerRecord> => ({
  id: 'emails',
  label,
  united: true,
  show: ({ emails }) => <Lines items={emails} show={(email) => <Email value={email.address} />} />,
  key: ({ emails }) => JSON.stringify(emails.map((email) => email.address)),
});

export const namesField = (label: string): MergedField<CustomerRecord> => ({
  id: 'names',
  label,
  united: true,
  show: ({ names }) => Object.values(names).join(', ') || <Nothing />,
  key: ({ names }) => JSON.stringify(names),
});

export const tagsField = (
  label: string,
  show: (tags: readonly string[]) => ReactNode,
): MergedField<Tagged> => ({
  id: 'tags',
  label,
  united: true,
  show: ({ tags }) => (tags.length > 0 ? show(tags) : <Nothing />),
  key: ({ tags }) => JSON.stringify(tags),
});
