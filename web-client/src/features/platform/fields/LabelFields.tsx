import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Locale, LOCALES } from '@/i18n';

interface Props {
  label: string;
  value: Readonly<Record<string, string>>;
  onChange: (value: Record<string, string>) => void;
  errorOf?: (locale: string) => ReactNode;
  required?: boolean;
}

const ALL = Object.keys(LOCALES) as Locale[];

/** One text in the three languages; the first that is filled stands in for the others. */
export const LabelFields = ({ label, value, onChange, errorOf, required = false }: Props) =>
  ALL.map((locale, i) => (
    <TextInput
      key={locale}
      label={`${label} (${LOCALES[locale].label})`}
      lang={locale}
      size="xs"
      required={required && i === 0}
      autoComplete="off"
      error={errorOf?.(locale)}
      value={value[locale] ?? ''}
      onChange={(event) => onChange({ ...value, [locale]: event.currentTarget.value })}
    />
  ));
