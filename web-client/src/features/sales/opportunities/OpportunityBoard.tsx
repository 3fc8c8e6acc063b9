import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listOpportunities,
  type OpportunityResponse,
  totalOpportunities,
  type TotalOpportunitiesStageTotal,
} from '@/api/generated';
import { LeftOut } from '@/shared/currencies/HomeMoney';
import { both } from '@/shared/filter/print';
import { leaveTrail } from '@/shared/lib/recordTrail';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { Board } from '@/shared/ui/board/Board';
import { DateText, Monogram } from '@/shared/ui/display/Display';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { Amount } from './Amount';
import { useAccountNames } from './accountNames';
import { opportunityKeys } from './opportunityKeys';
import css from './opportunities.module.css';
import { isOpen, type Stage, STAGE_TONES, STAGES } from './stages';
import { useIsOverdue } from './useIsOverdue';
import { useMove } from './useMove';

const CARDS = 100;
/** Closed ones leave the board; the list has them all. */
const SHOWN = '(not (closedAt pr) or closedAt ge now-30d)';
const STALE_DAYS = 30;
const DAY_MS = 86_400_000;

/** The open opportunities by stage, with those closed in the last month. */
export function OpportunityBoard({ filter, empty }: { filter: string | undefined; empty: ReactNode }) {
  const { t } = useTranslation('sales');
  const navigate = useNavigate();
  const { nameOf } = usePeople();
  const format = useFormat();
  const { move, dialog } = useMove();
  const whole = both(SHOWN, filter) ?? SHOWN;
  const columns = useQueries({
    queries: STAGES.map((stage) => ({
      queryKey: opportunityKeys.board(`${stage} ${whole}`),
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const query = { filter: `stage eq "${stage}" and ${whole}`, sort: 'expectedClose', limit: CARDS };
        return (await listOpportunities({ query, signal })).data.items;
      },
      placeholderData: keepPreviousData,
    })),
  });
  const totals = useQuery({
    queryKey: opportunityKeys.board(`totals ${whole}`),
    queryFn: async ({ signal }) =>
      (await totalOpportunities({ query: { filter: whole }, signal })).data.items,
    placeholderData: keepPreviousData,
  });
  const shown = columns.flatMap((column) => column.data ?? []);
  const accountName = useAccountNames(shown.map((opportunity) => opportunity.accountId));
  const failed = columns.find((column) => column.error);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (columns.some((column) => column.isPending)) return <LoadingState />;
  if (shown.length === 0) return filter ? <EmptyState title={t('emptyFiltered')} /> : empty;
  const open = (id: string) => {
    leaveTrail(
      'opportunities',
      shown.map((opportunity) => opportunity.id),
    );
    void navigate({ to: '/opportunities/$id', params: { id } });
  };
  return (
    <>
      <Board
        label={t('title')}
        columns={STAGES.map((stage) => {
          const total = totals.data?.find((one) => one.stage === stage);
          return {
            id: stage,
            title: t(`stage.${stage}`),
            tone: STAGE_TONES[stage],
            count: total?.count ?? 0,
            sum: total?.home && total.amounts.length > 0 && format.compactMoney(total.home.total),
            note: total && <Expected total={total} />,
          };
        })}
        cards={shown.map((opportunity) => ({
          id: opportunity.id,
          column: opportunity.stage,
          title: opportunity.name,
          body: (
            <Card
              opportunity={opportunity}
              account={accountName(opportunity.accountId)}
              owner={nameOf(opportunity.ownerId)}
            />
          ),
        }))}
        onOpen={open}
        onMove={(id, stage) => {
          const opportunity = shown.find((one) => one.id === id);
          if (opportunity) move(opportunity, stage as Stage);
        }}
      />
      {dialog}
    </>
  );
}

/** What to expect of the sum, and what it leaves out. */
function Expected({ total }: { total: TotalOpportunitiesStageTotal }) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  return (
    <>
      {total.homeExpected && total.amounts.length > 0 && isOpen(total.stage) && (
        <>
          {t('expected')} {format.compactMoney(total.homeExpected)}
        </>
      )}
      <LeftOut of={total.home} />
    </>
  );
}

interface CardProps {
  opportunity: OpportunityResponse;
  account: string | undefined;
  owner: string | undefined;
}

function Card({ opportunity, account, owner }: CardProps) {
  const { t } = useTranslation('sales');
  const [now] = useState(Date.now);
  const days = Math.floor((now - Date.parse(opportunity.stageSince)) / DAY_MS);
  const isOverdue = useIsOverdue(opportunity);
  const isStale = days >= STALE_DAYS && !opportunity.closedAt;
  return (
    <>
      {/* what came from a lead is named after the company already */}
      {account && !opportunity.name.startsWith(account) && <div className={css.account}>{account}</div>}
      <div className={css.cardFoot}>
        {owner && (
          <span title={owner}>
            <Monogram name={owner} round />
          </span>
        )}
        {opportunity.expectedClose && <DateText value={opportunity.expectedClose} />}
        <strong>{opportunity.amount && <Amount of={opportunity} whole />}</strong>
      </div>
      {(isOverdue || isStale) && (
        <div className={css.stale}>
          {[isOverdue && t('overdue'), isStale && t('stale', { count: days })].filter(Boolean).join(' · ')}
        </div>
      )}
    </>
  );
}
