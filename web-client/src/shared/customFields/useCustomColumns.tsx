import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrencies } from '@/shared/currencies/useCurrencies';
import type { FilterField, FieldType as FilterType } from '@/shared/filter/fields';
import type { Column } from '@/shared/ui/grid/types';
import {
  type Customized,
  type CustomField,
  type CustomRecord,
  kindOf,
  pathOf,
  plain,
  useCustomFields,
  useLabel,
} from './customFields';
import { customEdit } from './customEdit';
import { CustomValue } from './CustomValue';

const FILTER_TYPES: Readonly<Record<string, FilterType>> = {
  number: 'number',
  money: 'number',
  date: 'date',
  dateTime: 'date',
  choice: 'choice',
  multiChoice: 'choice',
  yesNo: 'boolean',
};
const WIDTHS: Readonly<Record<string, number>> = {
  longText: 220,
  text: 160,
  reference: 180,
  multiChoice: 180,
};

/** A list's columns with those of the custom fields behind them, hidden until chosen. */
export function useWithCustomColumns<T extends Customized>(
  recordType: CustomRecord,
  columns: readonly Column<T>[],
  save?: (row: T, custom: Record<string, unknown>) => Promise<unknown>,
): readonly Column<T>[] {
  const { t } = useTranslation();
  const { fields } = useCustomFields(recordType);
  const label = useLabel();
  const { home } = useCurrencies();
  return useMemo(() => {
    const column = (field: CustomField): Column<T> => {
      const kind = kindOf(field);
      const isSortable = kind !== 'multiChoice' && kind !== 'longText' && kind !== 'reference';
      const edit = save && customEdit<T>(field, save, t, label, home);
      return {
        id: pathOf(field),
        header: label(field.labels, field.key),
        optional: true,
        minWidth: WIDTHS[kind] ?? 120,
        ...((kind === 'number' || kind === 'money') && { align: 'end' }),
        ...(isSortable && { sort: pathOf(field) }),
        ...((kind === 'choice' || kind === 'text') && { group: (row: T) => plain(row.custom[field.key]) }),
        ...(kind === 'yesNo' && { group: (row: T) => row.custom[field.key] as boolean | null | undefined }),
        ...(edit && { edit }),
        cell: (row) => (
          <CustomValue
            field={field}
            value={row.custom[field.key]}
            problem={row.customProblems?.[field.key]}
          />
        ),
      };
    };
    return fields.length === 0 ? columns : [...columns, ...fields.map(column)];
  }, [columns, fields, home, label, save, t]);
}

/** A list's filter fields with the custom ones behind them. */
export function useWithCustomFilters(
  recordType: CustomRecord,
  own: readonly FilterField[],
): readonly FilterField[] {
  const { fields } = useCustomFields(recordType);
  const label = useLabel();
  return useMemo(() => {
    const filter = (field: CustomField): FilterField => {
      const type = FILTER_TYPES[kindOf(field)] ?? 'text';
      return {
        key: pathOf(field),
        label: label(field.labels, field.key),
        type,
        ...(field.type === 'longText' && { operators: ['co', 'pr'] as const }),
        ...(field.type === 'reference' && { operators: ['pr'] as const }),
        ...(type === 'choice' && {
          options: field.choices.map((choice) => ({
            value: choice.value,
            label: label(choice.labels, choice.value),
          })),
        }),
      };
    };
    return fields.length === 0 ? own : [...own, ...fields.map(filter)];
  }, [own, fields, label]);
}
