import { Group, TextInput } from '@mantine/core';
import type { Money } from '@/shared/lib/useFormat';

interface Props {
  label: string;
  currencyLabel: string;
  value: Money;
  onChange: (value: Money) => void;
  error?: string | undefined;
}

/** An amount with its currency. */
export function MoneyField({ label, currencyLabel, value, onChange, error }: Props) {
  return (
    <Group gap={6} wrap="nowrap" align="start">
      <TextInput
        style={{ flex: 1 }}
        label={label}
        inputMode="decimal"
        value={value.amount}
        error={error}
        onChange={(event) =>
          onChange({ ...value, amount: event.currentTarget.value.replaceAll(',', '').trim() })
        }
      />
      <TextInput
        w={80}
        label={currencyLabel}
        maxLength={3}
        value={value.currency}
        onChange={(event) => onChange({ ...value, currency: event.currentTarget.value.toUpperCase() })}
      />
    </Group>
  );
}
