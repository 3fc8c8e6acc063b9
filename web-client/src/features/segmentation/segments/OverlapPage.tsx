import { MultiSelect, SegmentedControl } from '@mantine/core';
import { IconCircles } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareSegments, type CompareSegmentsResponse, type SegmentRecords } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { segmentKeys } from './segmentKeys';
import { RECORD_TYPES, useSegmentChoices } from './segments';
import { Venn } from './Venn';
import css from './segments.module.css';

const route = getRouteApi('/shell/segments/overlap');
const MOST = 3;

/** How far two or three segments overlap, as a picture and as a table; the choice lives in the address. */
export function OverlapPage() {
  const { t } = useTranslation('segments');
  const { ids = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const choices = {
    account: useSegmentChoices('account'),
    contact: useSegmentChoices('contact'),
  };
  const chosenType = RECORD_TYPES.find((type) => choices[type].some((one) => ids.includes(one.id)));
  const [wanted, setWanted] = useState<SegmentRecords>();
  const recordType = wanted ?? chosenType ?? 'account';
  const select = (next: string[]) => void navigate({ search: { ids: next }, replace: true });
  const overlap = useQuery({
    queryKey: segmentKeys.overlap(ids),
    queryFn: async ({ signal }) => (await compareSegments({ query: { ids }, signal })).data,
    enabled: ids.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <>
      <PageHeader title={t('overlap.title')} backTo="/segments" />
      <PageBody>
        <div className={css.choose}>
          <SegmentedControl
            aria-label={t('field.recordType')}
            value={recordType}
            onChange={(next) => {
              setWanted(next);
              select([]);
            }}
            data={RECORD_TYPES.map((value) => ({ value, label: t(`records.${value}`) }))}
          />
          <MultiSelect
            label={t('overlap.choose')}
            data={choices[recordType]
              .filter((one) => !one.problem)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={ids}
            onChange={select}
            maxValues={MOST}
            searchable
          />
        </div>
        {ids.length < 2 ? (
          <EmptyState icon={IconCircles} title={t('overlap.none')} hint={t('overlap.noneHint')} />
        ) : overlap.error ? (
          <ErrorState error={overlap.error} />
        ) : overlap.data ? (
          <Picture overlap={overlap.data} />
        ) : (
          <LoadingState />
        )}
      </PageBody>
    </>
  );
}

function Picture({ overlap }: { overlap: CompareSegmentsResponse }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const nameOf = (id: string) => overlap.segments.find((one) => one.id === id)?.name ?? '';
  const words = (ids: readonly string[]) =>
    ids.length === overlap.segments.length
      ? t('overlap.inAll')
      : ids.length === 1
        ? t('overlap.onlyIn', { name: nameOf(ids[0] ?? '') })
        : t('overlap.inBoth', { names: format.list(ids.map(nameOf)) });
  return (
    <div className={css.overlap}>
      <Venn
        segments={overlap.segments}
        countOf={(ids) =>
          overlap.regions.find(
            (region) =>
              region.segmentIds.length === ids.length && ids.every((id) => region.segmentIds.includes(id)),
          )?.count ?? 0
        }
        label={t('overlap.picture', { names: format.list(overlap.segments.map((one) => one.name)) })}
      />
      <table className={css.table}>
        <caption>{t('overlap.table', { count: overlap.any, many: format.number(overlap.any) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overlap.part')}</th>
            <th scope="col" data-align="end">
              {t('field.size')}
            </th>
            <th scope="col" data-align="end">
              {t('overlap.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {overlap.regions.map(({ segmentIds, count }) => (
            <tr key={segmentIds.join()}>
              <th scope="row">{words(segmentIds)}</th>
              <td data-align="end">{format.number(count)}</td>
              <td data-align="end">{overlap.any > 0 ? format.percent(count / overlap.any) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
