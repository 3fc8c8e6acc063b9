import { useTranslation } from 'react-i18next';
import { useSession } from '@/app/session';
import type { ListSearch } from '@/shared/lib/listSearch';
import { type SavedView, SavedViews } from '@/shared/ui/list/SavedViews';

interface Props {
  list: 'accounts' | 'contacts';
  search: ListSearch;
  onChange: (patch: Partial<ListSearch>) => void;
}

/** The views that every list of customers begins with. */
export function ListViews({ list, search, onChange }: Props) {
  const { t } = useTranslation('segmentation');
  const { id } = useSession();
  const views: SavedView[] = [
    { id: 'all', name: t(`views.all.${list}`), fixed: true },
    { id: 'mine', name: t(`views.mine.${list}`), filter: `ownerId eq "${id}"`, fixed: true },
    { id: 'new', name: t('views.new'), filter: 'createdAt ge now-7d', sort: '-createdAt', fixed: true },
    { id: 'unowned', name: t('views.unowned'), filter: 'not (ownerId pr)', fixed: true },
  ];
  const active = views.find((view) => view.id === search.view) ?? views[0];
  return (
    <SavedViews
      views={views}
      activeId={active?.id}
      changed={
        search.filter !== active?.filter || (search.sort !== undefined && search.sort !== active?.sort)
      }
      onSelect={(view) => onChange({ view: view.id, filter: view.filter, sort: view.sort, q: undefined })}
    />
  );
}
