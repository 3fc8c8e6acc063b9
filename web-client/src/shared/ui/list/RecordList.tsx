import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { both } from '@/shared/filter/print';
import type { FilterField } from '@/shared/filter/fields';
import { useListSearch } from '@/shared/lib/listSearch';
import { recordKeys } from '@/shared/lib/recordKeys';
import { leaveTrail } from '@/shared/lib/recordTrail';
import { type KeysetList, type Page, useKeysetList } from '@/shared/lib/useKeysetList';
import { useListCount } from '@/shared/lib/useListCount';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import { groupKeyOf } from '@/shared/ui/grid/grouping';
import { type SelectionState, useSelection } from '@/shared/ui/grid/selection';
import type { Column } from '@/shared/ui/grid/types';
import { useColumnChoice, type ViewColumns } from '@/shared/ui/grid/useColumnChoice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { LoadingState } from '@/shared/ui/states/States';
import { useSavedViews } from '@/shared/views/useSavedViews';
import { BulkBar } from './BulkBar';
import { GroupMenu } from './GroupMenu';
import { ListToolbar } from './ListToolbar';
import { type SavedView, SavedViews } from './SavedViews';
import { useGrouping } from './useGrouping';

const PAGE = 100;

interface ListRequest {
  filter?: string | undefined;
  sort?: string;
  after?: string | undefined;
  limit: number;
  fields?: string;
  count?: 'estimated';
}

export type ListLoad<T> = (
  request: ListRequest,
  signal: AbortSignal,
) => Promise<Page<T> & { countIsLowerBound?: boolean | null }>;

interface Props<T> {
  /** The list as the API names it, "accounts": its cached answers, saved views and column choice go by it. */
  records: string;
  title: string;
  actions?: ReactNode;
  searchHint: string;
  /** What the search box looks into, as the beginning of a filter: `text co`. */
  searchBy: string;
  fields: readonly FilterField[];
  columns: readonly Column<T>[];
  /** Always there; the first is shown when none is chosen. */
  views: readonly SavedView[];
  sort: string;
  load: ListLoad<T>;
  onOpen: (id: string) => void;
  /** While there is nothing at all: the first step. */
  empty: ReactNode;
  /** Before the views: the choice of another way to look. */
  start?: ReactNode;
  /** Such as a board, in place of the grid. */
  instead?: ((filter: string | undefined) => ReactNode) | undefined;
  peek?: (id: string | undefined, close: () => void) => ReactNode;
  bulk?: (selection: SelectionState, filter: string | undefined, total: number | undefined) => ReactNode;
}

/** The page of a list of records: saved views, search, filter, the grid, and what is done to many at once. */
export function RecordList<T extends { id: string; name: string }>(props: Props<T>) {
  const { records, title, fields, columns, load } = props;
  const [search, change] = useListSearch();
  const selection = useSelection();
  const filter = both(search.q && `${props.searchBy} ${JSON.stringify(search.q)}`, search.filter);
  const total = useListCount(recordKeys(records).count(filter), (signal) =>
    load({ filter, limit: 1, fields: 'id', count: 'estimated' }, signal),
  );
  const look = (patch: Parameters<typeof change>[0]) => {
    // what "all that match" means would change under the person's hands
    if (selection.value.all) selection.clear();
    change(patch);
  };
  const views = useSavedViews({ recordType: records, builtIn: props.views, search, onChange: look });
  const choice = useColumnChoice(records, columns, views.active);
  const shown = choice.visible.map((column) => column.id);
  return (
    <>
      <PageHeader title={title} note={total.text} actions={props.actions} />
      <ListToolbar
        start={
          <>
            {props.start}
            <SavedViews
              views={views.views}
              activeId={views.active?.id}
              changed={views.changed || choice.changed}
              onSelect={views.select}
              onSaveAs={(name, forAll) => void views.saveAs(name, forAll, shown).then(choice.reset)}
              onUpdate={(view) => void views.update(view, shown).then(choice.reset)}
              sharing={views.sharing}
              onDelete={(view) => void views.remove(view)}
            />
          </>
        }
        end={
          <>
            <SearchBox value={search.q} placeholder={props.searchHint} onChange={(q) => look({ q })} />
            {!props.instead && (
              <GroupMenu columns={columns} value={search.group} onChange={(group) => change({ group })} />
            )}
            <FilterButton fields={fields} value={search.filter} onChange={(next) => look({ filter: next })} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={(next) => look({ filter: next })} />
      {props.instead?.(filter) ??
        (views.isBeginning ? null : (
          <Rows
            {...props}
            filter={filter}
            sort={search.sort ?? props.sort}
            group={search.group}
            onSort={(sort) => change({ sort })}
            view={views.active}
            selection={selection}
          />
        ))}
      {props.bulk && (
        <BulkBar selection={selection} total={total.count}>
          {props.bulk(selection, filter, total.count)}
        </BulkBar>
      )}
    </>
  );
}

/** Rows of one value come together, in the order that was asked for among themselves. */
const inOrderOf = (key: string | undefined, sort: string) =>
  key === undefined || sort === key || sort === `-${key}` ? sort : `${key},${sort}`;

/** Whether nothing is shown because there is nothing, not because of the filter that a view begins with; undefined until known. */
function useNothingAtAll<T>(
  records: string,
  load: ListLoad<T>,
  filter: string | undefined,
  { rows, isPending }: KeysetList<T>,
) {
  const { data } = useQuery({
    queryKey: recordKeys(records).any,
    queryFn: async ({ signal }) => (await load({ limit: 1, fields: 'id' }, signal)).items,
    enabled: filter !== undefined && !isPending && rows.length === 0,
  });
  return filter === undefined || (data && data.length === 0);
}

interface RowsProps<T> extends Props<T> {
  filter: string | undefined;
  onSort: (sort: string) => void;
  group: string | undefined;
  view: ViewColumns | undefined;
  selection: SelectionState;
}

function Rows<T extends { id: string; name: string }>(props: RowsProps<T>) {
  const { records, filter, sort, load, peek } = props;
  const [peeked, setPeeked] = useState<string>();
  const grouped = props.columns.find((column) => column.id === props.group && column.group);
  const grouping = useGrouping(records, grouped, filter, load);
  const order = inOrderOf(grouped && groupKeyOf(grouped), sort);
  const list = useKeysetList(recordKeys(records).list(filter, order), (after, signal) =>
    load({ filter, sort: order, after, limit: PAGE }, signal),
  );
  const nothingAtAll = useNothingAtAll(records, load, filter, list);
  return (
    <>
      <DataGrid
        id={records}
        view={props.view}
        label={props.title}
        columns={props.columns}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        sort={sort}
        onSort={props.onSort}
        grouping={grouping}
        onOpen={({ id }) => {
          leaveTrail(
            records,
            list.rows.map((row) => row.id),
          );
          props.onOpen(id);
        }}
        {...(props.bulk && { selection: props.selection })}
        {...(peek && { onPeek: ({ id }: T) => setPeeked(id) })}
        empty={nothingAtAll === undefined ? <LoadingState /> : nothingAtAll ? props.empty : undefined}
      />
      {peek?.(peeked, () => setPeeked(undefined))}
    </>
  );
}
