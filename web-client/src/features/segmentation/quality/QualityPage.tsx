import { Button, SegmentedControl } from '@mantine/core';
import { IconAdjustments, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummariseQualityResponse as Summary } from '@/api/generated';
import { useCan } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { OVERDUE, QUALITY, qualityKeys, RECORDS } from './quality';
import { ByOwner, Distribution } from './QualityCharts';
import { RulesDialog } from './RulesDialog';
import css from './quality.module.css';

const route = getRouteApi('/shell/data-quality');

/** How complete and how fresh the customer base is, and where to begin. */
export function QualityPage() {
  const { t } = useTranslation('quality');
  const can = useCan();
  const navigate = route.useNavigate();
  const { records = 'accounts' } = route.useSearch();
  const [changing, setChanging] = useState(false);
  const summary = useQuery({
    queryKey: qualityKeys.summary(records),
    queryFn: async ({ signal }) => (await QUALITY[records].summarise({ signal })).data,
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            {can('quality-rules:update') && (
              <Button
                variant="default"
                leftSection={<IconAdjustments size={14} />}
                onClick={() => setChanging(true)}
              >
                {t('rules.change')}
              </Button>
            )}
            <Button
              leftSection={<IconRosetteDiscountCheck size={14} />}
              renderRoot={(props) => (
                <Link
                  to={`/${records}`}
                  search={{ view: 'all', filter: OVERDUE, sort: 'verifyDue' }}
                  {...props}
                />
              )}
            >
              {t('review')}
            </Button>
          </>
        }
      />
      <PageBody>
        <SegmentedControl
          size="xs"
          aria-label={t('records')}
          value={records}
          data={RECORDS.filter((one) => can(`${one}:read`)).map((value) => ({
            value,
            label: t(`of.${value}`),
          }))}
          onChange={(value) => void navigate({ search: { records: value }, replace: true })}
        />
        {summary.isPending ? (
          <LoadingState />
        ) : !summary.data ? (
          <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />
        ) : summary.data.total === 0 ? (
          <EmptyState title={t('empty')} hint={t('emptyHint')} />
        ) : (
          <>
            <Tiles summary={summary.data} />
            <div className={css.charts}>
              <Distribution records={records} counts={summary.data.distribution} />
              <ByOwner records={records} owners={summary.data.owners} />
            </div>
          </>
        )}
      </PageBody>
      {changing && <RulesDialog records={records} onClose={() => setChanging(false)} />}
    </>
  );
}

function Tiles({ summary }: { summary: Summary }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  return (
    <dl className={css.tiles}>
      <div>
        <dt>{t('tile.average')}</dt>
        <dd>{format.percent(Number(summary.average) / 100)}</dd>
      </div>
      {(['total', 'verified', 'dueSoon', 'overdue'] as const).map((key) => (
        <div key={key}>
          <dt>{t(`tile.${key}`)}</dt>
          <dd>{format.number(summary[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
