import { useLocalStorage } from '@mantine/hooks';
import type { Column } from './types';

/** What a view says of a list's columns; none: the list's own. */
export interface ViewColumns {
  id: string;
  columns?: readonly string[] | undefined;
}

/** Which columns show: those of the view, until somebody chooses others for it on this device. */
export function useColumnChoice<T>(list: string, columns: readonly Column<T>[], view?: ViewColumns) {
  const [chosen, setChosen] = useLocalStorage<Readonly<Record<string, readonly string[]>>>({
    key: `crm.columns.${list}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const key = view?.id ?? '';
  const standard = columns.filter((column) => column.optional !== true).map((column) => column.id);
  const saved = view?.columns && view.columns.length > 0 ? view.columns : standard;
  const ids = chosen[key] ?? saved;
  const shows = (column: Column<T>) => column === columns[0] || ids.includes(column.id);
  return {
    visible: columns.filter(shows),
    shows,
    changed: columns.some((column) => shows(column) !== (column === columns[0] || saved.includes(column.id))),
    toggle: (column: Column<T>) =>
      setChosen({
        ...chosen,
        [key]: columns.filter((one) => (one === column ? !shows(one) : shows(one))).map((one) => one.id),
      }),
    /** Back to what the view says. */
    reset: () => setChosen((all) => Object.fromEntries(Object.entries(all).filter(([view]) => view !== key))),
  };
}
