import { Anchor, Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconCoins, IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  analyseLeadSources,
  type AnalyseSourcesResponse,
  type HomeTotal,
  type SourceFigures,
} from '@/api/generated';
import { HomeSum } from '@/shared/currencies/HomeMoney';
import { useFormat } from '@/shared/lib/useFormat';
import { type Bar, BarChart } from '@/shared/ui/chart/BarChart';
import { MoneyText, Nothing } from '@/shared/ui/display/Display';
import { DateField } from '@/shared/ui/form/DateField';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import table from '@/shared/ui/table.module.css';
import { dayBefore } from '../shared/days';
import { sourceKeys } from './sourceKeys';
import { SourceMonths } from './SourceMonths';
import css from './sources.module.css';

const route = getRouteApi('/shell/lead-sources');
const PERIODS = [30, 90, 365] as const;
const STANDARD_DAYS = 90;
const MEASURES = ['leads', 'general', 'qualified', 'won'] as const;
type Measure = (typeof MEASURES)[number];

/** The condition behind a number, over and above source and period. */
const ALSO: Record<Measure, string> = {
  leads: '',
  general: ' and outcome eq "general"',
  qualified: ' and outcome eq "qualified"',
  won: ' and wonAt pr',
};

/** Which sources bring leads, how good they are, and what they cost; against the period before. */
export function SourcesPage() {
  const { t } = useTranslation('leadSources');
  const [measure, setMeasure] = useState<Measure>('leads');
  const navigate = useNavigate();
  const { from = dayBefore(STANDARD_DAYS - 1), to = dayBefore(0) } = route.useSearch();
  const show = (period: { from: string; to: string }) =>
    void navigate({ to: '/lead-sources', search: period, replace: true });
  const analysis = useQuery({
    queryKey: sourceKeys.analysis(from, to),
    queryFn: async ({ signal }) => (await analyseLeadSources({ query: { from, to }, signal })).data,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <NativeSelect
              aria-label={t('range')}
              data={[
                ...PERIODS.map((days) => ({
                  value: dayBefore(days - 1),
                  label: t('lastDays', { count: days }),
                })),
                { value: '', label: t('ownPeriod'), disabled: true },
              ]}
              value={to === dayBefore(0) && PERIODS.some((days) => from === dayBefore(days - 1)) ? from : ''}
              onChange={(event) => show({ from: event.currentTarget.value, to: dayBefore(0) })}
            />
            <Button
              variant="default"
              component={Link}
              to="/source-costs"
              leftSection={<IconCoins size={14} />}
            >
              {t('costs')}
            </Button>
            <Button
              variant="default"
              component="a"
              href={`/api/v1/lead-sources/analysis.csv?from=${from}&to=${to}`}
              download
              leftSection={<IconDownload size={14} />}
            >
              {t('download')}
            </Button>
          </>
        }
      />
      <div className={css.period}>
        <DateField
          label={t('from')}
          clearable={false}
          value={from}
          onChange={(day) => day && show({ from: day, to: day > to ? day : to })}
        />
        <DateField
          label={t('to')}
          clearable={false}
          value={to}
          onChange={(day) => day && show({ from: day < from ? day : from, to: day })}
        />
        <SegmentedControl
          aria-label={t('measure')}
          value={measure}
          data={MEASURES.map((value) => ({ value, label: t(value) }))}
          onChange={(next) => setMeasure(MEASURES.find((one) => one === next) ?? 'leads')}
        />
      </div>
      {analysis.isPending ? (
        <LoadingState />
      ) : !analysis.data ? (
        <ErrorState error={analysis.error} onRetry={() => void analysis.refetch()} />
      ) : analysis.data.sources.length === 0 ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <PageBody>
          <Chart analysis={analysis.data} measure={measure} />
          <SourceTable analysis={analysis.data} />
          <SourceMonths sources={analysis.data.sources.map(({ source }) => source)} />
        </PageBody>
      )}
    </>
  );
}

/** Opens the leads behind a number. */
function useDrill({ from, to }: AnalyseSourcesResponse) {
  return (source: string, measure: Measure) => ({
    view: 'all',
    filter: `source eq ${JSON.stringify(source)} and enquiredAt ge "${from}" and enquiredAt le "${to}"${ALSO[measure]}`,
  });
}

function Chart({ analysis, measure }: { analysis: AnalyseSourcesResponse; measure: Measure }) {
  const { t } = useTranslation('leadSources');
  const format = useFormat();
  const navigate = useNavigate();
  const drill = useDrill(analysis);
  const before = new Map(analysis.before.map((figures) => [figures.source, figures[measure]]));
  const bars = analysis.sources
    .filter((figures) => figures[measure] > 0)
    .map((figures): Bar => {
      const earlier = before.get(figures.source) ?? 0;
      return {
        id: figures.source,
        label: figures.source,
        value: figures[measure],
        shown: format.number(figures[measure]),
        mark: { value: earlier, shown: format.number(earlier) },
      };
    })
    .sort((a, b) => b.value - a.value);
  return (
    <BarChart
      title={t(`question.${measure}`)}
      bars={bars}
      measure={t(measure)}
      markName={t('before', { value: '' }).trim()}
      empty={t('empty')}
      onOpen={({ id }) => void navigate({ to: '/leads', search: drill(id, measure) })}
      table={<SourceTable analysis={analysis} />}
    />
  );
}

/** Nothing is less than nought of something. */
const Sum = ({ of, parts }: { of: HomeTotal | null | undefined; parts: SourceFigures['cost'] }) =>
  parts.length === 0 ? <Nothing /> : <HomeSum of={of} parts={parts} />;

/** Every number leads to the records behind it. */
function SourceTable({ analysis }: { analysis: AnalyseSourcesResponse }) {
  const { t } = useTranslation('leadSources');
  const format = useFormat();
  const drill = useDrill(analysis);
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t('table')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('source')}</th>
            {[...MEASURES, 'revenue' as const, 'cost' as const, 'costPerQualified' as const].map((column) => (
              <th key={column} scope="col" data-align="end">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {analysis.sources.map((figures) => (
            <tr key={figures.source} data-source={figures.source}>
              <td>{figures.source}</td>
              {MEASURES.map((measure) => (
                <td key={measure} data-align="end">
                  {figures[measure] === 0 ? (
                    0
                  ) : (
                    <Anchor
                      inherit
                      aria-label={t('drill', {
                        shown: format.number(figures[measure]),
                        measure: t(measure),
                        source: figures.source,
                      })}
                      renderRoot={(props) => (
                        <Link to="/leads" search={drill(figures.source, measure)} {...props} />
                      )}
                    >
                      {format.number(figures[measure])}
                    </Anchor>
                  )}
                </td>
              ))}
              <td data-align="end">
                <Sum of={figures.homeRevenue} parts={figures.revenue} />
              </td>
              <td data-align="end">
                <Sum of={figures.homeCost} parts={figures.cost} />
              </td>
              <td data-align="end">
                <MoneyText value={figures.homeCostPerQualified} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
