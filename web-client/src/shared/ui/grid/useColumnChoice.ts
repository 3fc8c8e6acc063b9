import { useLocalStorage } from '@mantine/hooks';
import type { Column } from './types';

/** Which columns show, remembered per list on this device. */
export function useColumnChoice<T>(storageKey: string, columns: readonly Column<T>[]) {
  const [chosen, setChosen] = useLocalStorage<Record<string, boolean>>({
    key: `crm.columns.${storageKey}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const shows = (column: Column<T>) =>
    column === columns[0] || (chosen[column.id] ?? column.optional !== true);
  return {
    visible: columns.filter(shows),
    shows,
    toggle: (column: Column<T>) => setChosen({ ...chosen, [column.id]: !shows(column) }),
  };
}
