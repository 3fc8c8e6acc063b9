import { Anchor } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ContactResponse, listContacts } from '@/api/generated';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import css from '../records/records.module.css';
import { contactKeys } from './contactKeys';

const SHOWN = 20;

/** Beside a person: whom else one knows at the same companies. */
export function ContactRelated({ contact }: { contact: ContactResponse }) {
  const { t } = useTranslation('segmentation');
  const colleagues = useQueries({
    queries: contact.accounts.map(({ accountId }) => ({
      queryKey: [...contactKeys.lists, 'of', accountId],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const filter = `accountId eq "${accountId}"`;
        return (await listContacts({ query: { filter, sort: 'name', limit: SHOWN }, signal })).data.items;
      },
    })),
  });
  return contact.accounts.map((account, i) => {
    const others = (colleagues[i]?.data ?? []).filter((other) => other.id !== contact.id);
    return (
      <RelatedList
        key={account.accountId}
        title={t('contacts.alsoAt', { account: account.accountName ?? t('accounts.one') })}
        count={others.length}
      >
        <ul className={css.related}>
          {others.map((other) => (
            <li key={other.id}>
              <Anchor
                inherit
                renderRoot={(props) => <Link to="/contacts/$id" params={{ id: other.id }} {...props} />}
              >
                {other.name}
              </Anchor>
              <span className={css.why}>{other.jobTitle}</span>
            </li>
          ))}
        </ul>
      </RelatedList>
    );
  });
}
