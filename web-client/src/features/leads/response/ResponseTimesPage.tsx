import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getResponseTimes, type GetResponseTimesFigures } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { type Bar, BarChart } from '@/shared/ui/chart/BarChart';
import { Nothing } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import table from '@/shared/ui/table.module.css';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { leadKeys } from '../shared/actions';
import { dayBefore } from '../shared/days';
import css from './response.module.css';

const PERIODS = [7, 30, 90, 365] as const;
/** A share of late answers above this needs attention. */
const ALARMING = 0.25;

const GROUPS = [
  { by: 'owner', figures: 'byOwner' },
  { by: 'team', figures: 'byTeam' },
  { by: 'source', figures: 'bySource' },
] as const;
type Group = (typeof GROUPS)[number]['by'];
type Figures = GetResponseTimesFigures;

/** How fast enquiries are answered, against the period before; in working time. */
export function ResponseTimesPage() {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const [days, setDays] = useState<number>(30);
  const between = (from: string, to: string) => ({
    queryKey: [...leadKeys.all, 'response-times', from, to],
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      (await getResponseTimes({ query: { from, to }, signal })).data,
    placeholderData: keepPreviousData,
  });
  const now = useQuery(between(dayBefore(days - 1), dayBefore(0)));
  const before = useQuery(between(dayBefore(2 * days - 1), dayBefore(days)));
  return (
    <>
      <PageHeader
        title={t('times.title')}
        note={
          now.data && t('times.period', { from: format.date(now.data.from), to: format.date(now.data.to) })
        }
        actions={
          <NativeSelect
            aria-label={t('times.range')}
            data={PERIODS.map((value) => ({
              value: String(value),
              label: t('times.lastDays', { count: value }),
            }))}
            value={String(days)}
            onChange={(event) => setDays(Number(event.currentTarget.value))}
          />
        }
      />
      {now.isPending ? (
        <LoadingState />
      ) : !now.data ? (
        <ErrorState error={now.error} onRetry={() => void now.refetch()} />
      ) : (
        <PageBody>
          <Tiles now={now.data.all} before={before.data?.all} />
          <div className={css.charts}>
            {GROUPS.map(({ by, figures }) => (
              <Chart key={by} by={by} figures={now.data[figures]} from={now.data.from} />
            ))}
          </div>
        </PageBody>
      )}
    </>
  );
}

function Tiles({ now, before }: { now: Figures; before: Figures | undefined }) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const minutes = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : format.duration(value);
  const tiles = [
    { key: 'leads', shown: (f: Figures) => format.number(f.leads) },
    { key: 'answered', shown: (f: Figures) => format.number(f.answered) },
    { key: 'median', shown: (f: Figures) => minutes(f.medianMinutes) },
    { key: 'late', shown: (f: Figures) => format.percent(f.lateShare) },
  ] as const;
  return (
    <dl className={css.tiles}>
      {tiles.map(({ key, shown }) => (
        <div key={key}>
          <dt>{t(`times.tile.${key}`)}</dt>
          <dd>{shown(now)}</dd>
          {before && <dd className={css.before}>{t('times.before', { value: shown(before) })}</dd>}
        </div>
      ))}
    </dl>
  );
}

const FIELD: Record<Group, string> = { owner: 'ownerId', team: 'teamId', source: 'source' };

function Chart({ by, figures, from }: { by: Group; figures: readonly Figures[]; from: string }) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const people = usePeople();
  const navigate = useNavigate();
  const idOf = (f: Figures) => f.ownerId ?? f.teamId ?? f.source ?? '';
  const nameOf = (f: Figures) => {
    const id = idOf(f);
    if (by === 'source') return id;
    return id ? (people.nameOf(id) ?? t('next.somebody')) : t(by === 'owner' ? 'times.pool' : 'times.noTeam');
  };
  const bars = figures
    .filter((f) => f.answered > 0)
    .map((f): Bar => {
      const [median, slow] = [f.medianMinutes ?? 0, f.percentile90Minutes ?? 0];
      return {
        id: idOf(f),
        label: nameOf(f),
        value: median,
        shown: format.duration(median),
        mark: { value: slow, shown: format.duration(slow) },
        alarming: f.lateShare > ALARMING,
      };
    })
    .sort((a, b) => b.value - a.value);
  const open = ({ id }: Bar) => {
    const whose = id ? `${FIELD[by]} eq ${JSON.stringify(id)}` : `not (${FIELD[by]} pr)`;
    void navigate({ to: '/leads', search: { view: 'all', filter: `${whose} and enquiredAt ge "${from}"` } });
  };
  return (
    <BarChart
      title={t(`times.by.${by}`)}
      bars={bars}
      measure={t('times.median')}
      markName={t('times.p90')}
      alarmName={t('times.alarming')}
      empty={t('times.empty')}
      onOpen={open}
      table={
        <FiguresTable
          head={t(`field.${by}`)}
          rows={figures.map((f) => ({ ...f, id: idOf(f), name: nameOf(f) }))}
        />
      }
    />
  );
}

function FiguresTable({
  head,
  rows,
}: {
  head: string;
  rows: readonly (Figures & { id: string; name: string })[];
}) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const heads = [
    t('times.tile.leads'),
    t('times.tile.answered'),
    t('times.median'),
    t('times.p90'),
    t('times.tile.late'),
  ];
  const duration = (value: number | null | undefined) =>
    value === null || value === undefined ? <Nothing /> : format.duration(value);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {heads.map((name) => (
            <th key={name} scope="col" data-align="end">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.name}</td>
            <td data-align="end">{format.number(row.leads)}</td>
            <td data-align="end">{format.number(row.answered)}</td>
            <td data-align="end">{duration(row.medianMinutes)}</td>
            <td data-align="end">{duration(row.percentile90Minutes)}</td>
            <td data-align="end">{format.percent(row.lateShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
