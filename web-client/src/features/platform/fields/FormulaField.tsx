import { Anchor, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkFormula, listFormulaInputs } from '@/api/generated';
import type { CustomRecord } from '@/shared/customFields/customFields';
import { useProblemText } from '@/shared/lib/useProblemText';

const TYPING_MS = 300;

interface Props {
  recordType: CustomRecord;
  fieldKey: string;
  value: string;
  onChange: (formula: string) => void;
  error?: ReactNode;
}

/** A formula, understood as one types, with the fields and functions that it may use. */
export function FormulaField({ recordType, fieldKey, value, onChange, error }: Props) {
  const { t } = useTranslation('fields');
  const problemText = useProblemText();
  const [asked] = useDebouncedValue(value.trim(), TYPING_MS);
  const check = useQuery({
    queryKey: ['custom-fields', 'formula', recordType, fieldKey, asked],
    queryFn: async ({ signal }) =>
      (await checkFormula({ body: { recordType, key: fieldKey || 'new', formula: asked }, signal })).data,
    enabled: asked !== '',
    retry: false,
  });
  const inputs = useQuery({
    queryKey: ['custom-fields', 'formula-inputs', recordType],
    queryFn: async ({ signal }) => (await listFormulaInputs({ query: { recordType }, signal })).data,
  });
  const insert = (name: string) => onChange(`${value}${value && !/\s$/.test(value) ? ' ' : ''}${name}`);
  return (
    <div>
      <Textarea
        size="xs"
        label={t('type.formula')}
        required
        autosize
        minRows={2}
        spellCheck={false}
        placeholder="round(amount * custom.margin / 100, 2)"
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={value}
        error={check.error ? problemText(check.error) : error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {check.data?.gives && (
        <Text size="xs" c="dimmed" role="status">
          {t('understood', { kind: t(`type.${check.data.gives}`) })}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt={6}>
        {t('formulaFields')}{' '}
        {inputs.data?.fields.map(({ field }) => (
          <span key={field}>
            <Anchor component="button" type="button" inherit onClick={() => insert(field)}>
              {field}
            </Anchor>{' '}
          </span>
        ))}
      </Text>
      <Text size="xs" c="dimmed" mt={4}>
        {t('formulaFunctions')} {inputs.data?.functions.join(', ')}
      </Text>
    </div>
  );
}
