import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listSegmentSizes, type SegmentResponse } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { AreaChart } from '@/shared/ui/chart/AreaChart';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { segmentKeys } from './segmentKeys';
import css from './segments.module.css';

/** How many belonged day by day over the last year. */
export function SegmentSizes({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const sizes = useQuery({
    queryKey: segmentKeys.sizes(segment.id),
    queryFn: async ({ signal }) => (await listSegmentSizes({ path: { id: segment.id }, signal })).data.items,
    retry: false,
  });
  if (sizes.isPending) return <LoadingState />;
  if (!sizes.data) return <ErrorState error={sizes.error} />;
  return (
    <AreaChart
      title={t('sizes.title')}
      points={sizes.data.map(({ day, count }) => ({
        id: day,
        label: format.date(day),
        value: count,
        shown: format.number(count),
        at: Date.parse(day),
      }))}
      measure={t('field.size')}
      axis={(value) => format.compact(value)}
      table={
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('sizes.day')}</th>
              <th scope="col">{t('field.size')}</th>
            </tr>
          </thead>
          <tbody>
            {sizes.data.toReversed().map(({ day, count }) => (
              <tr key={day}>
                <td>{format.date(day)}</td>
                <td data-align="end">{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      empty={t('sizes.none')}
    />
  );
}
