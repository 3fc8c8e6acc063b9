import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CustomFieldResponse, type FieldSection, listCustomFields } from '@/api/generated';
import { isLocale, type Locale, LOCALES } from '@/i18n';
import type { CustomRecord } from './recordNames';

export { CUSTOM_RECORDS, type CustomRecord } from './recordNames';
export type CustomField = CustomFieldResponse;

/** What every record that may have custom fields carries. */
export interface Customized {
  custom: Readonly<Record<string, unknown>>;
  customProblems?: Readonly<Record<string, string>>;
}

export const customFieldKeys = {
  all: ['custom-fields'] as const,
  of: (recordType: CustomRecord) => ['custom-fields', recordType] as const,
};

const LANGUAGES = Object.keys(LOCALES) as Locale[];
const NONE: readonly never[] = [];
const FRESH_MS = 30_000;

/** The label in the reader's language, or in whichever language there is one. */
export function useLabel() {
  const { i18n } = useTranslation();
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  return useMemo(
    () => (labels: Readonly<Record<string, string>>, otherwise: string) =>
      [locale, ...LANGUAGES].map((one) => labels[one]).find(Boolean) ?? otherwise,
    [locale],
  );
}

/** The fields that administrators added to a record type, in their sections and order. */
export function useCustomFields(recordType: CustomRecord) {
  const { data } = useQuery({
    queryKey: customFieldKeys.of(recordType),
    queryFn: async ({ signal }) => (await listCustomFields({ query: { recordType }, signal })).data,
    staleTime: FRESH_MS,
  });
  const sections: readonly FieldSection[] = data?.layouts[0]?.sections ?? NONE;
  const fields: readonly CustomField[] = data?.items ?? NONE;
  return { fields, sections, loaded: data !== undefined };
}

/** Where a value stands in lists, filters and sorting. */
export const pathOf = (field: Pick<CustomField, 'key'>) => `custom.${field.key}`;

/** What the value is like: a formula's as what it gives. */
export const kindOf = (field: Pick<CustomField, 'type' | 'formulaType'>) =>
  field.type === 'formula' ? (field.formulaType ?? 'number') : field.type;

/** A value as plain text; blank for what is none or has parts. */
export const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && 'amount' in value && isBlank(value.amount));

/** As the API takes them: what is blank is null, which clears it. */
export const customInput = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isBlank(value) ? null : value]));
