import { ActionIcon, Anchor } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AccountResponse, listLeads, listOpportunities } from '@/api/generated';
import { useCan } from '@/app/session';
import { Worth } from '@/shared/currencies/HomeMoney';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import css from '../records/records.module.css';
import { accountKeys } from './accountKeys';

const SHOWN = 20;

/** What is being sold to an account, and the enquiries that came from it. */
export function AccountBusiness({ account }: { account: AccountResponse }) {
  const can = useCan();
  return (
    <>
      {can('opportunities:read') && <Opportunities account={account} />}
      {can('leads:read') && <Leads account={account} />}
    </>
  );
}

function Opportunities({ account }: { account: AccountResponse }) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const { data } = useQuery({
    queryKey: ['opportunities', 'list', 'of', account.id],
    queryFn: async ({ signal }) => {
      const query = { filter: `accountId eq "${account.id}"`, sort: '-updatedAt', limit: SHOWN };
      return (await listOpportunities({ query, signal })).data.items;
    },
  });
  return (
    <RelatedList
      title={t('related.opportunities')}
      count={data?.length}
      action={
        can('opportunities:create') && (
          <ActionIcon
            size="sm"
            aria-label={t('related.newOpportunity')}
            renderRoot={(props) => (
              <Link
                to="/opportunities/new"
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
        {data?.map((opportunity) => (
          <li key={opportunity.id}>
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link to="/opportunities/$id" params={{ id: opportunity.id }} {...props} />
              )}
            >
              {opportunity.name}
            </Anchor>
            <span className={css.why}>
              {t(`related.stage.${opportunity.stage}`)}
              {opportunity.amount && ' · '}
              {opportunity.amount && (
                <Worth
                  value={opportunity.amount}
                  home={opportunity.homeAmount}
                  rateFrom={opportunity.homeRateFrom}
                  whole
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </RelatedList>
  );
}

function Leads({ account }: { account: AccountResponse }) {
  const { t } = useTranslation('segmentation');
  const { data } = useQuery({
    queryKey: [...accountKeys.one(account.id), 'leads'],
    queryFn: async ({ signal }) => {
      const query = { filter: `accountId eq "${account.id}"`, sort: '-enquiredAt', limit: SHOWN };
      return (await listLeads({ query, signal })).data.items;
    },
  });
  if (!data || data.length === 0) return null;
  return (
    <RelatedList title={t('related.leads')} count={data.length}>
      <ul className={css.related}>
        {data.map((lead) => (
          <li key={lead.id}>
            <Anchor
              inherit
              renderRoot={(props) => <Link to="/leads/$id" params={{ id: lead.id }} {...props} />}
            >
              {lead.number}
            </Anchor>
            <span className={css.why}>{[lead.interest, lead.source].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </RelatedList>
  );
}
