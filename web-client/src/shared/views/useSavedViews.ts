import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  beginWithView,
  changeView,
  createView,
  deleteView,
  listViews,
  type ViewResponse,
} from '@/api/generated';
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

const asSavedView = (view: ViewResponse, mayChange: boolean): SavedView => ({
  id: view.id,
  name: view.name,
  filter: view.filter ?? undefined,
  sort: view.sort ?? undefined,
  groupBy: view.groupBy ?? undefined,
  columns: view.columns,
  sharedWith: view.sharedWith,
  grantees: view.grantees,
  defaultForRoles: view.defaultForRoles,
  fixed: !view.mine && !(mayChange && view.sharedWith !== 'me'),
});

/** What the list shows when the view is chosen. */
const shownBy = ({ id, filter, sort, groupBy }: SavedView): Partial<ListSearch> => ({
  view: id,
  filter,
  sort,
  group: groupBy,
  q: undefined,
});

/** The views of a list whose state is in the URL, and what may be done with them. */
export function useSavedViews({ recordType, builtIn, search, onChange }: Options) {
  const { t } = useTranslation();
  const can = useCan();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const queryKey = ['views', recordType];
  const { data = [], isPending } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await listViews({ query: { recordType }, signal })).data.items,
  });
  const mayShowAll = can('views:share');
  const views = [...builtIn, ...data.map((view) => asSavedView(view, mayShowAll))];
  const { filter, sort, group, q } = search;
  const isBare = [search.view, filter, sort, group, q].every((part) => part === undefined);
  const first = data.find((view) => view.isDefault)?.id;
  const begin = views.find((view) => view.id === first) ?? views[0];
  const active = views.find((view) => view.id === search.view) ?? (isBare ? begin : views[0]);
  /** Nothing is asked for yet, and the view to begin with asks for something: it is about to be chosen. */
  const isBeginning =
    isBare && (isPending || [begin?.filter, begin?.sort, begin?.groupBy].some((part) => part !== undefined));
  useEffect(() => {
    if (isBeginning && !isPending && begin) onChange(shownBy(begin));
  });

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
        groupBy: view.groupBy ?? null,
        sharedWith: view.sharedWith ?? 'me',
        grantees: [...(view.grantees ?? [])],
      },
    });
    await queries.invalidateQueries({ queryKey });
    onChange({ view: added.id, filter: view.filter, sort: view.sort, group: view.groupBy });
  };
  const stored = (id: string) => data.find((view) => view.id === id);

  return {
    views,
    active,
    changed: filter !== active?.filter || sort !== active?.sort || group !== active?.groupBy,
    isBeginning,
    sharing: {
      mayShowAll,
      maySetDefault: can('roles:update'),
      share: async (view: SavedView, sharedWith: ViewResponse['sharedWith'], grantees: readonly string[]) => {
        const old = stored(view.id);
        if (!old) return;
        const body = { sharedWith, grantees: [...grantees] };
        await changeView({ path: { id: view.id }, body, headers: ifMatch(old) });
        await queries.invalidateQueries({ queryKey });
      },
      beginWith: async (view: SavedView, roles: readonly string[]) => {
        await beginWithView({ path: { id: view.id }, body: { roles: [...roles] } });
        await queries.invalidateQueries({ queryKey });
      },
    },
    select: (view: SavedView) => onChange(shownBy(view)),
    saveAs: (name: string, forAll: boolean, columns: readonly string[]) =>
      act(() => add({ name, sharedWith: forAll ? 'everyone' : 'me', columns, filter, sort, groupBy: group })),
    /** Saves what the list shows now. */
    update: (view: SavedView, columns: readonly string[]) =>
      act(async () => {
        const old = stored(view.id);
        const body = {
          filter: filter ?? null,
          sort: sort ?? null,
          groupBy: group ?? null,
          columns: [...columns],
        };
        if (old) await changeView({ path: { id: view.id }, body, headers: ifMatch(old) });
      }),
    remove: (view: SavedView) =>
      act(async () => {
        const old = stored(view.id);
        if (!old) return;
        await deleteView({ path: { id: view.id }, headers: ifMatch(old) });
        if (builtIn[0]) onChange(shownBy(builtIn[0]));
        toast(t('views.deleted', { name: view.name }), { undo: () => act(() => add(view)) });
      }),
  };
}

export type SavedViewsState = ReturnType<typeof useSavedViews>;
