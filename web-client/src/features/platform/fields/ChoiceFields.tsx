import { ActionIcon, Button, Checkbox, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Locale, LOCALES } from '@/i18n';
import css from './fields.module.css';

export interface FormChoice {
  value: string;
  labels: Record<string, string>;
  archived: boolean;
}

interface Props {
  choices: readonly FormChoice[];
  /** Values that records may hold: archived instead of taken away. */
  known: ReadonlySet<string>;
  error?: ReactNode;
  onChange: (choices: FormChoice[]) => void;
}

const ALL = Object.keys(LOCALES) as Locale[];

/** The choices in their order, in three languages; a new one's value is its first name. */
export function ChoiceFields({ choices, known, error, onChange }: Props) {
  const { t } = useTranslation('fields');
  const change = (index: number, patch: Partial<FormChoice>) =>
    onChange(choices.map((choice, i) => (i === index ? { ...choice, ...patch } : choice)));
  const name = (index: number, locale: Locale, text: string) => {
    const choice = choices[index];
    if (!choice) return;
    const labels = { ...choice.labels, [locale]: text };
    const value = known.has(choice.value)
      ? choice.value
      : (ALL.map((one) => labels[one]).find(Boolean) ?? '');
    change(index, { labels, value });
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" size="xs" fw={500} mb={4}>
        {t('choices')}
      </Text>
      {choices.map((choice, i) => (
        <div key={i} className={css.choice}>
          {ALL.map((locale) => (
            <TextInput
              key={locale}
              size="xs"
              lang={locale}
              aria-label={t('choiceIn', { nth: i + 1, language: LOCALES[locale].label })}
              placeholder={LOCALES[locale].label}
              value={choice.labels[locale] ?? ''}
              onChange={(event) => name(i, locale, event.currentTarget.value)}
            />
          ))}
          <Checkbox
            size="xs"
            label={t('archived')}
            checked={choice.archived}
            onChange={(event) => change(i, { archived: event.currentTarget.checked })}
          />
          <ActionIcon
            aria-label={t('removeChoice', { nth: i + 1 })}
            disabled={known.has(choice.value)}
            onClick={() => onChange(choices.filter((_, other) => other !== i))}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </div>
      ))}
      {error !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={13} />}
        onClick={() => onChange([...choices, { value: '', labels: {}, archived: false }])}
      >
        {t('addChoice')}
      </Button>
    </fieldset>
  );
}
