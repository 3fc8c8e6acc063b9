import { MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '@/shared/currencies/MoneyInput';
import type { Money } from '@/shared/lib/useFormat';
import { DateField } from '@/shared/ui/form/DateField';
import { type CustomField, plain, useLabel } from './customFields';
import { localTime, toInstant } from './instants';
import { RecordSelect } from './RecordSelect';
import css from './customFields.module.css';

export interface InputProps {
  value: unknown;
  onChange: (value: unknown) => void;
  error?: ReactNode;
  /** By which the form finds the input whose value was refused. */
  'data-path'?: string;
}

/** The input of a custom field, by its type. */
export function CustomInput({ field, value, onChange, ...rest }: InputProps & { field: CustomField }) {
  const { t } = useTranslation();
  const label = useLabel();
  const name = label(field.labels, field.key);
  const shared = {
    label: name,
    description: label(field.help, '') || undefined,
    required: field.required,
    error: rest.error,
    'data-path': rest['data-path'],
    size: 'xs',
  } as const;
  const options = field.choices
    .filter((choice) => !choice.archived || [value].flat().includes(choice.value))
    .map((choice) => ({ value: choice.value, label: label(choice.labels, choice.value) }));
  switch (field.type) {
    case 'longText':
      return (
        <Textarea
          {...shared}
          className={css.wide}
          autosize
          minRows={3}
          maxLength={field.maxLength ?? 4_000}
          value={plain(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...shared}
          decimalScale={field.decimals ?? 4}
          {...(field.min !== null && field.min !== undefined && { min: field.min })}
          {...(field.max !== null && field.max !== undefined && { max: field.max })}
          clampBehavior="none"
          thousandSeparator=","
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      );
    case 'money':
      return (
        <MoneyInput
          {...shared}
          decimals={field.decimals ?? undefined}
          value={(value ?? { amount: '', currency: '' }) as Money}
          onChange={onChange}
        />
      );
    case 'date':
      return <DateField {...shared} value={plain(value) || null} onChange={onChange} />;
    case 'dateTime':
      return (
        <TextInput
          {...shared}
          type="datetime-local"
          value={localTime(plain(value))}
          onChange={(event) => onChange(toInstant(event.currentTarget.value))}
        />
      );
    case 'choice':
      return (
        <Select
          {...shared}
          clearable
          searchable={options.length > 8}
          data={options}
          value={plain(value) || null}
          onChange={onChange}
        />
      );
    case 'multiChoice':
      return (
        <MultiSelect
          {...shared}
          clearable
          data={options}
          value={(value as string[] | null) ?? []}
          onChange={onChange}
        />
      );
    case 'yesNo':
      return (
        <Select
          {...shared}
          clearable
          data={[
            { value: 'true', label: t('filter.yes') },
            { value: 'false', label: t('filter.no') },
          ]}
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={(next) => onChange(next === null ? null : next === 'true')}
        />
      );
    case 'reference':
      return (
        <RecordSelect
          {...shared}
          recordType={field.referenceTo ?? ''}
          value={plain(value) || null}
          onChange={onChange}
        />
      );
    case 'formula':
      return null;
    default:
      return (
        <TextInput
          {...shared}
          maxLength={field.maxLength ?? 400}
          autoComplete="off"
          value={plain(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
