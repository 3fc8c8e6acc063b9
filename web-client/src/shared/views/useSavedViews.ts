import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeView, createView, deleteView, listViews, type ViewResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import type { ListSearch } from '@/shared/lib/listSearch';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import type { SavedView } from '@/shared/ui/list/SavedViews';

interface Options {
  /** The list that they belong to, as the API names it: "accounts". */
  recordType: string;
  /** Always there, before those that people saved; the first is shown when none is chosen. */
  builtIn: readonly SavedView[];
  search: ListSearch;
  onChange: (search: Partial<ListSearch>) => void;
}

const asSavedView = (view: ViewResponse): SavedView => ({
  id: view.id,
  name: view.name,
  filter: view.filter ?? undefined,
  sort: view.sort ?? undefined,
  fixed: !view.mine,
});

/** Everything that `<SavedViews/>` needs for a list whose state is in the URL. */
export function useSavedViews({ recordType, builtIn, search, onChange }: Options) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const queryKey = ['views', recordType];
  const { data = [] } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await listViews({ query: { recordType }, signal })).data.items,
  });
  const views = [...builtIn, ...data.map(asSavedView)];
  const active = views.find((view) => view.id === search.view) ?? views[0];

  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    await queries.invalidateQueries({ queryKey });
  };
  const state = { filter: search.filter ?? null, sort: search.sort ?? null };
  const select = (view: SavedView) =>
    onChange({ view: view.id, filter: view.filter, sort: view.sort, q: undefined });
  const saveAs = (name: string) =>
    void act(async () => {
      const view = await createView({ body: { recordType, name, ...state, sharedWith: 'me' } });
      onChange({ view: view.data.id });
    });
  const update = ({ id }: SavedView) =>
    void act(async () => {
      const stored = data.find((view) => view.id === id);
      if (stored) await changeView({ path: { id }, body: state, headers: ifMatch(stored) });
    });
  const remove = ({ id, name, ...rest }: SavedView) =>
    void act(async () => {
      const stored = data.find((view) => view.id === id);
      if (!stored) return;
      await deleteView({ path: { id }, headers: ifMatch(stored) });
      onChange({ view: undefined });
      toast(t('views.deleted', { name }), {
        undo: () =>
          act(() =>
            createView({
              body: {
                recordType,
                name,
                filter: rest.filter ?? null,
                sort: rest.sort ?? null,
                sharedWith: 'me',
              },
            }),
          ),
      });
    });

  return {
    views,
    activeId: active?.id,
    changed: search.filter !== active?.filter || search.sort !== active?.sort,
    onSelect: select,
    onSaveAs: saveAs,
    onUpdate: update,
    onDelete: remove,
  };
}
