import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { both } from '@/shared/filter/print';
import { recordKeys } from '@/shared/lib/recordKeys';
import { useListCount } from '@/shared/lib/useListCount';
import css from '@/shared/ui/grid/grid.module.css';
import { type Grouping, groupKeyOf } from '@/shared/ui/grid/grouping';
import type { Column } from '@/shared/ui/grid/types';
import type { ListLoad } from './RecordList';

/** Headings by the values of a column, each with how many records it has. */
export function useGrouping<T>(
  records: string,
  column: Column<T> | undefined,
  filter: string | undefined,
  load: ListLoad<T>,
): Grouping<T> | undefined {
  const { t } = useTranslation();
  return useMemo(() => {
    const valueOf = column?.group;
    const key = column && groupKeyOf(column);
    if (!valueOf || !key) return undefined;
    const heading = (row: T) => {
      const value = valueOf(row) ?? '';
      const one = value === '' ? `not (${key} pr)` : `${key} eq ${JSON.stringify(value)}`;
      return (
        <Heading records={records} filter={both(filter, one) ?? one} load={load}>
          {value === ''
            ? t('group.blank', { field: column.header })
            : typeof value === 'boolean'
              ? t(value ? 'group.yes' : 'group.no', { field: column.header })
              : column.cell(row)}
        </Heading>
      );
    };
    return { valueOf: (row) => String(valueOf(row) ?? ''), heading };
  }, [column, filter, load, records, t]);
}

interface HeadingProps<T> {
  records: string;
  filter: string;
  load: ListLoad<T>;
  children: ReactNode;
}

function Heading<T>({ records, filter, load, children }: HeadingProps<T>) {
  const { text } = useListCount(recordKeys(records).count(filter), (signal) =>
    load({ filter, limit: 1, fields: 'id', count: 'estimated' }, signal),
  );
  return (
    <span className={css.groupHeading}>
      {children} <span className={`num ${css.groupCount ?? ''}`}>{text}</span>
    </span>
  );
}
