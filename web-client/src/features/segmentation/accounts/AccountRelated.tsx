import { ActionIcon, Anchor } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AccountResponse, listContacts } from '@/api/generated';
import { useCan } from '@/app/session';
import { RecordExtras } from '@/shared/collaboration/RecordExtras';
import { Phone } from '@/shared/ui/display/Display';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import { AccountPlans } from '../gamePlans/AccountPlans';
import { contactKeys } from '../contacts/contactKeys';
import { AccountBusiness } from './AccountBusiness';
import { Listings } from './Listings';
import css from '../records/records.module.css';

const SHOWN = 50;

export function useAccountContacts(id: string) {
  const can = useCan();
  return useQuery({
    queryKey: [...contactKeys.lists, 'of', id],
    queryFn: async ({ signal }) => {
      const filter = `accountId eq "${id}"`;
      return (await listContacts({ query: { filter, sort: 'name', limit: SHOWN }, signal })).data.items;
    },
    enabled: can('contacts:read'),
  });
}

/** Beside an account: its people, what is going on with it, and the lists on which it stood. */
export function AccountRelated({ account }: { account: AccountResponse }) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const contacts = useAccountContacts(account.id);
  return (
    <>
      {can('contacts:read') && (
        <RelatedList
          title={t('contacts.title')}
          count={contacts.data?.length}
          action={
            can('contacts:create') && (
              <ActionIcon
                size="sm"
                aria-label={t('contacts.new')}
                renderRoot={(props) => (
                  <Link
                    to="/contacts/new"
                    search={{ account: account.id, accountName: account.name }}
                    {...props}
                  />
                )}
              >
                <IconPlus size={14} />
              </ActionIcon>
            )
          }
        >
          <ul className={css.related}>
            {contacts.data?.map((contact) => {
              const part = contact.accounts.find((link) => link.accountId === account.id);
              return (
                <li key={contact.id}>
                  <Anchor
                    inherit
                    renderRoot={(props) => <Link to="/contacts/$id" params={{ id: contact.id }} {...props} />}
                  >
                    {contact.name}
                  </Anchor>
                  <span className={css.why}>
                    {[contact.jobTitle, part?.role, part?.isPrimary && t('form.primary')]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {contact.phones[0] && <Phone value={contact.phones[0].number} />}
                </li>
              );
            })}
          </ul>
        </RelatedList>
      )}
      <AccountPlans accountId={account.id} accountName={account.name} />
      <AccountBusiness account={account} />
      <RecordExtras recordType="account" id={account.id} withoutComments />
      <Listings accountId={account.id} />
    </>
  );
}
