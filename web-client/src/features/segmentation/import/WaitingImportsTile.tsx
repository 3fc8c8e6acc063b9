import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listImports } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { HomeTile, HomeTileRow } from '@/shared/ui/HomeTile';
import { importKeys } from './importKeys';

const SHOWN = 4;
const WAITING = 'status in ("awaitingReview", "checked")';

/** Lists that wait for somebody: partners' to be reviewed, checked ones to be run. */
export default function WaitingImportsTile() {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: importKeys.list(WAITING, 'home'),
    queryFn: async ({ signal }) => {
      const query = { filter: WAITING, sort: 'createdAt', limit: SHOWN, count: 'exact' as const };
      return (await listImports({ query, signal })).data;
    },
  });
  return (
    <HomeTile
      title={t('imports.tile')}
      count={data?.count ?? undefined}
      to="/imports"
      search={{ filter: WAITING, view: 'waiting' }}
      empty={t('imports.tileEmpty')}
    >
      {data?.items.map((list) => (
        <HomeTileRow
          key={list.id}
          to={`/imports/${list.id}`}
          title={list.source}
          note={`${t(`import.status.${list.status}`)} · ${format.number(list.rowCount)}`}
        />
      ))}
    </HomeTile>
  );
}
