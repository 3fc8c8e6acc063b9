import type { TFunction } from 'i18next';
import { moneyText, readMoney } from '@/shared/currencies/readMoney';
import type { Money } from '@/shared/lib/useFormat';
import type { CellEdit } from '@/shared/ui/grid/types';
import { type Customized, type CustomField, kindOf, plain } from './customFields';
import { localTime, toInstant } from './instants';

type Label = (labels: Readonly<Record<string, string>>, otherwise: string) => string;

/** How a custom value is edited where it stands; undefined where it isn't. */
export function customEdit<T extends Customized>(
  field: CustomField,
  save: (row: T, custom: Record<string, unknown>) => Promise<unknown>,
  t: TFunction,
  label: Label,
  home: string,
): CellEdit<T> | undefined {
  if (field.type === 'formula' || field.type === 'reference') return undefined;
  const of = (row: T) => row.custom[field.key];
  const write = (row: T, value: unknown) => save(row, { [field.key]: value });
  const options = field.choices
    .filter((choice) => !choice.archived)
    .map((choice) => ({ value: choice.value, label: label(choice.labels, choice.value) }));
  const none = { value: '', label: '—' };
  switch (kindOf(field)) {
    case 'number':
      return {
        type: 'number',
        value: (row) => plain(of(row)),
        save: (row, typed) => write(row, typed.trim() === '' ? null : Number(typed)),
      };
    case 'money':
      return {
        value: (row) => moneyText(of(row) as Money | undefined),
        save: (row, typed) => write(row, readMoney(typed, of(row) as Money | undefined, home)),
      };
    case 'date':
      return {
        type: 'date',
        value: (row) => plain(of(row)),
        save: (row, typed) => write(row, typed || null),
      };
    case 'dateTime':
      return {
        type: 'datetime-local',
        value: (row) => localTime(plain(of(row))),
        save: (row, typed) => write(row, toInstant(typed)),
      };
    case 'yesNo':
      return {
        options: [none, { value: 'true', label: t('filter.yes') }, { value: 'false', label: t('filter.no') }],
        value: (row) => plain(of(row)),
        save: (row, typed) => write(row, typed === '' ? null : typed === 'true'),
      };
    case 'choice':
      return {
        options: [none, ...options],
        value: (row) => plain(of(row)),
        save: (row, typed) => write(row, typed || null),
      };
    case 'multiChoice':
      return {
        value: (row) =>
          ((of(row) as string[] | undefined) ?? [])
            .map((value) => options.find((option) => option.value === value)?.label ?? value)
            .join(', '),
        save: (row, typed) => write(row, readChoices(typed, options)),
      };
    default:
      return {
        value: (row) => plain(of(row)),
        save: (row, typed) => write(row, typed.trim() || null),
      };
  }
}

const readChoices = (typed: string, options: readonly { value: string; label: string }[]) =>
  typed
    .split(/[,、，]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => options.find(({ label }) => label.toLowerCase() === part.toLowerCase())?.value ?? part);
