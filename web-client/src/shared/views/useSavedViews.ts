import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeView, createView, deleteView, listViews, type ViewResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
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
  columns: view.columns,
  shared: view.sharedWith !== 'me',
  fixed: !view.mine,
});

/** The views of a list whose state is in the URL, and what may be done with them. */
export function useSavedViews({ recordType, builtIn, search, onChange }: Options) {
  const { t } = useTranslation();
  const can = useCan();
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
  const add = async (view: Omit<SavedView, 'id'>) => {
    const { data: added } = await createView({
      body: {
        recordType,
        name: view.name,
        filter: view.filter ?? null,
        sort: view.sort ?? null,
        columns: [...(view.columns ?? [])],
        sharedWith: view.shared ? 'everyone' : 'me',
      },
    });
    await queries.invalidateQueries({ queryKey });
    onChange({ view: added.id, filter: view.filter, sort: view.sort });
  };
  const stored = (id: string) => data.find((view) => view.id === id);
  const { filter, sort } = search;

  return {
    views,
    active,
    changed: filter !== active?.filter || sort !== active?.sort,
    mayShare: can('views:share'),
    select: (view: SavedView) =>
      onChange({ view: view.id, filter: view.filter, sort: view.sort, q: undefined }),
    saveAs: (name: string, shared: boolean, columns: readonly string[]) =>
      act(() => add({ name, shared, columns, filter, sort })),
    /** Saves what the list shows now. */
    update: (view: SavedView, columns: readonly string[]) =>
      act(async () => {
        const old = stored(view.id);
        const body = { filter: filter ?? null, sort: sort ?? null, columns: [...columns] };
        if (old) await changeView({ path: { id: view.id }, body, headers: ifMatch(old) });
      }),
    share: (view: SavedView, shared: boolean) =>
      act(async () => {
        const old = stored(view.id);
        const body = { sharedWith: shared ? ('everyone' as const) : ('me' as const), teamId: null };
        if (old) await changeView({ path: { id: view.id }, body, headers: ifMatch(old) });
      }),
    remove: (view: SavedView) =>
      act(async () => {
        const old = stored(view.id);
        if (!old) return;
        await deleteView({ path: { id: view.id }, headers: ifMatch(old) });
        onChange({ view: undefined, filter: undefined, sort: undefined });
        toast(t('views.deleted', { name: view.name }), { undo: () => act(() => add(view)) });
      }),
  };
}

export type SavedViewsState = ReturnType<typeof useSavedViews>;
