import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listOpportunities, type OpportunityResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import { both } from '@/shared/filter/print';
import { leaveTrail } from '@/shared/lib/recordTrail';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { Board } from '@/shared/ui/board/Board';
import { DateText, Monogram, MoneyText } from '@/shared/ui/display/Display';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { opportunityKeys } from './opportunityKeys';
import css from './opportunities.module.css';
import { type Stage, STAGE_TONES, STAGES } from './stages';
import { useAccountNames } from './useAccountNames';
import { useMove } from './useMove';

const CARDS = 100;
/** Closed ones leave the board; the list has them all. */
const CLOSED_SHOWN = 'closedAt ge now-30d';
const STALE_DAYS = 30;
const DAY_MS = 86_400_000;

/** The open opportunities by stage, with those closed in the last month. */
export function OpportunityBoard({ filter }: { filter: string | undefined }) {
  const { t } = useTranslation('sales');
  const can = useCan();
  const navigate = useNavigate();
  const { nameOf } = usePeople();
  const { move, dialog } = useMove();
  const columns = useQueries({
    queries: STAGES.map((stage) => {
      const part =
        stage === 'won' || stage === 'lost'
          ? `stage eq "${stage}" and ${CLOSED_SHOWN}`
          : `stage eq "${stage}"`;
      const whole = both(part, filter) ?? part;
      return {
        queryKey: opportunityKeys.board(whole),
        queryFn: async ({ signal }: { signal: AbortSignal }) =>
          (
            await listOpportunities({
              query: { filter: whole, sort: 'expectedClose', limit: CARDS, count: 'exact' },
              signal,
            })
          ).data,
      };
    }),
  });
  const shown = columns.flatMap((column) => column.data?.items ?? []);
  const accountName = useAccountNames(shown.map((opportunity) => opportunity.accountId));
  const failed = columns.find((column) => column.error);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (columns.some((column) => column.isPending)) return <LoadingState />;
  if (shown.length === 0)
    return (
      <EmptyState
        title={t(filter ? 'emptyFiltered' : 'empty')}
        hint={t('emptyHint')}
        action={
          can('opportunities:create') && (
            <Button component={Link} to="/opportunities/new">
              {t('new')}
            </Button>
          )
        }
      />
    );
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
        columns={STAGES.map((stage, i) => ({
          id: stage,
          title: t(`stage.${stage}`),
          tone: STAGE_TONES[stage],
          count: columns[i]?.data?.count ?? 0,
          sum: <Sum opportunities={columns[i]?.data?.items ?? []} />,
        }))}
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

/** Per currency: sums of different money are no sum. */
function Sum({ opportunities }: { opportunities: readonly OpportunityResponse[] }) {
  const format = useFormat();
  const sums = new Map<string, number>();
  for (const { amount } of opportunities)
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + Number(amount.amount));
  return [...sums].map(([currency, sum]) => `${currency} ${format.compact(sum)}`).join(' · ');
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
  const isStale = days >= STALE_DAYS && !opportunity.closedAt;
  return (
    <>
      <div className={css.account}>{account}</div>
      <div className={css.cardFoot}>
        {owner && (
          <span title={owner}>
            <Monogram name={owner} round />
          </span>
        )}
        {opportunity.expectedClose && <DateText value={opportunity.expectedClose} />}
        <strong>{opportunity.amount && <MoneyText value={opportunity.amount} whole />}</strong>
      </div>
      {isStale && <div className={css.stale}>{t('stale', { count: days })}</div>}
    </>
  );
}
