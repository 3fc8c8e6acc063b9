import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { analyseLeadSourcesByMonth, type MonthFigures } from '@/api/generated';
import { HomeSum, LeftOut } from '@/shared/currencies/HomeMoney';
import { useFormat } from '@/shared/lib/useFormat';
import { AreaChart } from '@/shared/ui/chart/AreaChart';
import table from '@/shared/ui/table.module.css';
import { sourceKeys } from './sourceKeys';
import css from './sources.module.css';

const COUNTS = ['leads', 'general', 'qualified', 'won'] as const;
const AMOUNTS = ['revenue', 'cost'] as const;
const MEASURES = [...COUNTS, ...AMOUNTS];
type Measure = (typeof MEASURES)[number];

const isAmount = (measure: Measure): measure is (typeof AMOUNTS)[number] =>
  measure === 'revenue' || measure === 'cost';
const valueOf = (month: MonthFigures, measure: Measure) =>
  isAmount(measure) ? Number(month[measure]?.total.amount ?? 0) : month[measure];

/** How the sources have developed over the last twelve months, all of them or one. */
export function SourceMonths({ sources }: { sources: readonly string[] }) {
  const { t } = useTranslation('leadSources');
  const format = useFormat();
  const [measure, setMeasure] = useState<Measure>('leads');
  const [source, setSource] = useState('');
  const months = useQuery({
    queryKey: sourceKeys.months(source),
    queryFn: async ({ signal }) =>
      (await analyseLeadSourcesByMonth({ query: source ? { source } : {}, signal })).data.items,
    placeholderData: keepPreviousData,
  });
  const items = months.data ?? [];
  const name = (month: MonthFigures) => format.month(month.month);
  const shown = (month: MonthFigures) => {
    const sum = isAmount(measure) ? month[measure] : undefined;
    return sum ? format.money(sum.total) : format.number(valueOf(month, measure));
  };
  const leftOut = isAmount(measure)
    ? items.map((month) => month[measure]).find((sum) => sum?.unconverted.length)
    : undefined;
  return (
    <div className={css.months}>
      <div className={css.choices}>
        <NativeSelect
          size="xs"
          aria-label={t('measure')}
          data={MEASURES.map((value) => ({ value, label: t(value) }))}
          value={measure}
          onChange={(event) =>
            setMeasure(MEASURES.find((one) => one === event.currentTarget.value) ?? 'leads')
          }
        />
        <NativeSelect
          size="xs"
          aria-label={t('source')}
          data={[{ value: '', label: t('allSources') }, ...sources]}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <AreaChart
        title={t('question.months')}
        measure={source ? `${t(measure)}: ${source}` : t(measure)}
        points={items.map((month) => ({
          id: month.month,
          label: name(month),
          at: Date.parse(month.month),
          value: valueOf(month, measure),
          shown: shown(month),
        }))}
        axis={(value) => format.compact(value)}
        empty={t('empty')}
        table={
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('month')}</th>
                {MEASURES.map((column) => (
                  <th key={column} scope="col" data-align="end">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((month) => (
                <tr key={month.month}>
                  <td>{name(month)}</td>
                  {COUNTS.map((count) => (
                    <td key={count} data-align="end">
                      {format.number(month[count])}
                    </td>
                  ))}
                  {AMOUNTS.map((amount) => (
                    <td key={amount} data-align="end">
                      <HomeSum of={month[amount]} parts={[]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <LeftOut of={leftOut} />
    </div>
  );
}
