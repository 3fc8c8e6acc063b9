import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ImportResponse, listRows } from '@/api/generated';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import css from './import.module.css';
import { importKeys } from './importKeys';
import type { Outcome } from './importWords';
import { RowItem } from './RowItem';

const PAGE = 50;

/** The rows of a list, all or those with one outcome, each to be looked at and put right. */
export function RowList({ list, outcome }: { list: ImportResponse; outcome: Outcome | undefined }) {
  const { t } = useTranslation('segmentation');
  const filter = outcome && `outcome eq "${outcome}"`;
  const rows = useKeysetList([...importKeys.rows(list.id), outcome], async (after, signal) => {
    const query = { limit: PAGE, ...(filter && { filter }), ...(after && { after }) };
    return (await listRows({ path: { id: list.id }, query, signal })).data;
  });
  if (rows.error) return <ErrorState error={rows.error} onRetry={rows.refetch} />;
  if (rows.isPending) return <LoadingState />;
  if (rows.rows.length === 0) return <p className={css.quiet}>{t('import.noRows')}</p>;
  return (
    <>
      <ul className={css.rowList} aria-label={t('import.rows')}>
        {rows.rows.map((row) => (
          <RowItem key={row.id} list={list} row={row} />
        ))}
      </ul>
      {rows.hasMore && (
        <Button variant="default" onClick={rows.loadMore} loading={rows.isFetching}>
          {t('import.moreRows')}
        </Button>
      )}
    </>
  );
}
