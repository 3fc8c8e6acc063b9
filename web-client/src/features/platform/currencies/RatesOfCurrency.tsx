import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeExchangeRate,
  deleteExchangeRate,
  getExchangeRateSeries,
  listExchangeRates,
  type ManageExchangeRatesResponse as Rate,
  restoreExchangeRate,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useProblemText } from '@/shared/lib/useProblemText';
import { AreaChart } from '@/shared/ui/chart/AreaChart';
import { EditableCell } from '@/shared/ui/grid/EditableCell';
import { ErrorState } from '@/shared/ui/states/States';
import table from '@/shared/ui/table.module.css';
import { AddRate } from './AddRate';
import { rateKeys, useRefreshRates } from './rateKeys';
import css from './currencies.module.css';

const YEARS = [1, 3, 10] as const;
const PAGE = 20;

/** What a currency was worth: as a line, and rate by rate. */
export function RatesOfCurrency({ currency, home }: { currency: string; home: string }) {
  const { t } = useTranslation('currencies');
  const mayChange = useCan()('exchange-rates:update');
  const [years, setYears] = useState('1');
  return (
    <div className={css.detail}>
      <SegmentedControl
        size="xs"
        aria-label={t('period')}
        value={years}
        data={YEARS.map((count) => ({ value: String(count), label: t('years', { count }) }))}
        onChange={setYears}
      />
      <RateChart currency={currency} home={home} years={Number(years)} />
      {mayChange && <AddRate currency={currency} home={home} />}
      <RateTable currency={currency} mayChange={mayChange} />
    </div>
  );
}

function RateChart({ currency, home, years }: { currency: string; home: string; years: number }) {
  const { t } = useTranslation('currencies');
  const format = useFormat();
  const series = useQuery({
    queryKey: rateKeys.series(currency, years),
    queryFn: async ({ signal }) => {
      const day = new Date();
      day.setFullYear(day.getFullYear() - years);
      const query = { currency, from: day.toISOString().slice(0, 10) };
      return (await getExchangeRateSeries({ query, signal })).data.items;
    },
    placeholderData: keepPreviousData,
  });
  const items = series.data ?? [];
  const values = items.map(({ rate }) => Number(rate));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Room above and below; a rate that is pegged lies in the middle.
  const room = (high - low) / 4 || high / 100;
  const digits = Math.max(0, Math.ceil(-Math.log10(room)) + 1);
  return (
    <AreaChart
      title={t('chart', { currency })}
      measure={t('measure', { currency, home })}
      points={items.map(({ from, rate }) => ({
        id: from,
        label: format.date(from),
        at: Date.parse(from),
        value: Number(rate),
        shown: rate,
      }))}
      axis={(value) => value.toFixed(digits)}
      {...(values.length > 0 && { range: [low - room, high + room] as const })}
      empty={t('noRates')}
      table={
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('from')}</th>
              <th scope="col" data-align="end">
                {t('rate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ from, rate }) => (
              <tr key={from}>
                <td>{format.date(from)}</td>
                <td data-align="end">{rate}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function RateTable({ currency, mayChange }: { currency: string; mayChange: boolean }) {
  const { t } = useTranslation('currencies');
  const list = useKeysetList(rateKeys.list(currency), async (after, signal) => {
    const query = {
      filter: `currency eq "${currency}"`,
      sort: '-from',
      limit: PAGE,
      ...(after && { after }),
    };
    return (await listExchangeRates({ query, signal })).data;
  });
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />;
  if (list.rows.length === 0) return null;
  return (
    <>
      <table className={table.table} aria-label={t('ratesOf', { currency })}>
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('rate')}</th>
            <th scope="col">{t('source')}</th>
            {mayChange && <th scope="col">{t('action')}</th>}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((rate) => (
            <RateRow key={rate.id} rate={rate} mayChange={mayChange} />
          ))}
        </tbody>
      </table>
      {list.hasMore && (
        <Button variant="subtle" size="compact-xs" onClick={list.loadMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function RateRow({ rate, mayChange }: { rate: Rate; mayChange: boolean }) {
  const { t } = useTranslation('currencies');
  const format = useFormat();
  const refresh = useRefreshRates();
  const problemText = useProblemText();
  const [editing, setEditing] = useState<'rate' | 'source'>();
  const path = { id: rate.id };
  const save = async (seen: Rate, body: { rate?: string; source?: string | null }) => {
    await changeExchangeRate({ path, body, headers: ifMatch(seen) });
    await refresh();
  };
  const remove = async () => {
    try {
      await deleteExchangeRate({ path, headers: ifMatch(rate) });
      toast(t('removed', { day: format.date(rate.from) }), {
        undo: async () => {
          await restoreExchangeRate({ path });
          await refresh();
        },
      });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    await refresh();
  };
  const cell = (name: 'rate' | 'source') =>
    mayChange ? (
      <EditableCell
        row={rate}
        label={`${t(name)}, ${format.date(rate.from)}`}
        edit={{
          value: (seen) => seen[name] ?? '',
          save: (seen, typed) =>
            save(seen, name === 'rate' ? { rate: typed.trim() } : { source: typed.trim() || null }),
        }}
        editing={editing === name}
        onEdit={() => setEditing(name)}
        onDone={(next) => setEditing(next && name === 'rate' ? 'source' : undefined)}
      >
        <button
          type="button"
          className={css.value}
          aria-label={t('change', { value: rate[name] ?? '—', field: t(name), day: format.date(rate.from) })}
          onClick={() => setEditing(name)}
        >
          {rate[name] ?? '—'}
        </button>
      </EditableCell>
    ) : (
      (rate[name] ?? '—')
    );
  return (
    <tr data-rate={rate.from}>
      <td>{format.date(rate.from)}</td>
      <td>{cell('rate')}</td>
      <td>{cell('source')}</td>
      {mayChange && (
        <td>
          <ActionIcon aria-label={t('remove', { day: format.date(rate.from) })} onClick={() => void remove()}>
            <IconTrash size={15} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}
