import { Anchor } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getAccountBrief, getContactBrief, listLeads, listOpportunities } from '@/api/generated';
import { useCan } from '@/app/session';
import { Worth } from '@/shared/currencies/HomeMoney';
import { useFormat } from '@/shared/lib/useFormat';
import { DateText } from '@/shared/ui/display/Display';
import css from './timeline.module.css';

const SHOWN = 3;

interface Props {
  records: 'accounts' | 'contacts';
  id: string;
}

/** What one should know before picking up the phone. */
export function Brief({ records, id }: Props) {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [records, 'brief', id],
    queryFn: async ({ signal }) =>
      (await (records === 'accounts' ? getAccountBrief : getContactBrief)({ path: { id }, signal })).data,
  });
  const open = useOpenBusiness(records, id);
  if (!data) return null;
  const last = data.lastContact;
  if (!last && data.pinned.length === 0 && open.length === 0) return null;
  return (
    <section className={css.brief} aria-label={t('brief.title')}>
      <dl>
        <div>
          <dt>{t('brief.lastContact')}</dt>
          <dd>
            {last ? (
              <>
                {last.title}, {last.actorName}, <DateText value={last.occurredAt} relative />
                {last.text && <span className={css.excerpt}>{last.text}</span>}
              </>
            ) : (
              t('brief.never')
            )}
          </dd>
        </div>
        {data.knownBy.length > 0 && (
          <div>
            <dt>{t('brief.knownBy')}</dt>
            <dd>
              {format.list(
                data.knownBy.map(({ name, contacts }) => t('brief.person', { name, count: contacts })),
              )}
            </dd>
          </div>
        )}
        {open.length > 0 && (
          <div>
            <dt>{t('brief.open')}</dt>
            <dd>
              {open.map((one) => (
                <span key={one.id} className={css.deal}>
                  <Anchor inherit renderRoot={(props) => <Link to={one.to} {...props} />}>
                    {one.name}
                  </Anchor>{' '}
                  {one.worth?.amount && (
                    <Worth
                      value={one.worth.amount}
                      home={one.worth.homeAmount}
                      rateFrom={one.worth.homeRateFrom}
                      whole
                    />
                  )}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {data.pinned.length > 0 && (
        <ul className={css.pinned}>
          {data.pinned.map((item) => (
            <li key={item.id}>
              <IconPin size={13} aria-label={t('pinned')} />
              <span>
                {item.text ?? item.title}{' '}
                <span className={css.at}>
                  {item.actorName}, <DateText value={item.occurredAt} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Leads and opportunities that are not closed, as far as the person may see them. */
function useOpenBusiness(records: Props['records'], id: string) {
  const can = useCan();
  const subject = records === 'accounts' ? `accountId eq "${id}"` : `contactId eq "${id}"`;
  const opportunities = useQuery({
    queryKey: ['opportunities', 'open', subject],
    queryFn: async ({ signal }) => {
      const filter = `${subject} and not (stage in ("won", "lost"))`;
      return (await listOpportunities({ query: { filter, limit: SHOWN }, signal })).data.items;
    },
    enabled: can('opportunities:read'),
  });
  const leads = useQuery({
    queryKey: ['leads', 'open', subject],
    queryFn: async ({ signal }) => {
      const filter = `${subject} and not (status in ("converted", "disqualified"))`;
      return (await listLeads({ query: { filter, limit: SHOWN }, signal })).data.items;
    },
    // a lead becomes a contact only when it is closed
    enabled: records === 'accounts' && can('leads:read'),
  });
  return [
    ...(opportunities.data ?? []).map((one) => ({
      id: one.id,
      to: `/opportunities/${one.id}`,
      name: one.name,
      worth: one,
    })),
    ...(leads.data ?? []).map((one) => ({
      id: one.id,
      to: `/leads/${one.id}`,
      name: one.number,
      worth: undefined,
    })),
  ];
}
