import { MultiSelect, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRelativeWords } from '@/shared/filter/useRelativeWords';
import { type Condition, isRelative, type Value } from '@/shared/filter/ast';
import type { FilterField } from '@/shared/filter/fields';

interface Props {
  field: FilterField;
  condition: Condition;
  onChange: (values: Value[]) => void;
}

const asText = (value: Value | undefined) =>
  value === undefined || value === null ? '' : isRelative(value) ? value.relative : String(value);

const RELATIVE = ['now-1d', 'now-7d', 'now-30d', 'now-90d', 'now-365d'];

export function ValueInput({ field, condition, onChange }: Props) {
  const { t } = useTranslation();
  const label = t('filter.value');
  const first = condition.values[0];
  const shared = { size: 'xs', 'aria-label': label } as const;

  if (condition.operator === 'pr') return <span />;
  if (condition.operator === 'in') {
    const values = condition.values.map(asText);
    return field.options ? (
      <MultiSelect
        {...shared}
        data={[...field.options]}
        value={values}
        onChange={onChange}
        comboboxProps={{ withinPortal: false }}
      />
    ) : (
      <TagsInput {...shared} value={values} onChange={onChange} comboboxProps={{ withinPortal: false }} />
    );
  }
  if (field.type === 'boolean')
    return (
      <NativeSelect
        {...shared}
        value={asText(first)}
        data={[
          { value: 'true', label: t('filter.yes') },
          { value: 'false', label: t('filter.no') },
        ]}
        onChange={(event) => onChange([event.currentTarget.value === 'true'])}
      />
    );
  if (field.options)
    return (
      <NativeSelect
        {...shared}
        value={asText(first)}
        data={[{ value: '', label: t('filter.choose') }, ...field.options]}
        onChange={(event) => onChange([event.currentTarget.value])}
      />
    );
  if (field.type === 'date')
    return <DateValue value={first} label={label} onChange={(value) => onChange([value])} />;
  if (field.type === 'number')
    return (
      <TextInput
        {...shared}
        type="number"
        value={asText(first)}
        onChange={(event) =>
          onChange([event.currentTarget.value === '' ? '' : event.currentTarget.valueAsNumber])
        }
      />
    );
  return (
    <TextInput
      {...shared}
      value={asText(first)}
      onChange={(event) => onChange([event.currentTarget.value])}
    />
  );
}

const FIXED = 'fixed';

/** A moment relative to now, which stays true tomorrow, or a fixed date. */
function DateValue({
  value,
  label,
  onChange,
}: {
  value: Value | undefined;
  label: string;
  onChange: (value: Value) => void;
}) {
  const { t } = useTranslation();
  const relative = value !== undefined && isRelative(value) ? value.relative : undefined;
  const known = relative === undefined || RELATIVE.includes(relative) ? RELATIVE : [...RELATIVE, relative];
  const words = useRelativeWords();
  return (
    <span style={{ display: 'flex', gap: 6 }}>
      <NativeSelect
        size="xs"
        aria-label={label}
        value={relative ?? FIXED}
        data={[
          ...known.map((text) => ({ value: text, label: words(text) })),
          { value: FIXED, label: t('filter.onDate') },
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(chosen === FIXED ? new Date().toISOString().slice(0, 10) : { relative: chosen });
        }}
      />
      {relative === undefined && (
        <TextInput
          size="xs"
          type="date"
          aria-label={t('filter.date')}
          value={asText(value).slice(0, 10)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </span>
  );
}
