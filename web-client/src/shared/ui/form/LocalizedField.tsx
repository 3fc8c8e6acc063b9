import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@/api/generated';
import { LANGUAGES } from '@/shared/lib/localized';
import css from './localized.module.css';

interface Props {
  label: string;
  value: LocalizedText | null | undefined;
  onChange: (value: LocalizedText) => void;
  /** By language, as the server's pointers name them. */
  error?: (language: string) => string | undefined;
  multiline?: boolean;
  required?: boolean;
  compact?: boolean;
}

/** One text in the three languages, side by side: what is missing is seen at once. */
export function LocalizedField({
  label,
  value,
  onChange,
  error,
  multiline = false,
  required = false,
  compact = false,
}: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.field} data-compact={compact}>
      <legend>
        {label}
        {required && <span aria-hidden> *</span>}
      </legend>
      <div className={css.languages}>
        {LANGUAGES.map((language) => {
          const name = t(`languages.${language}`);
          const props = {
            'aria-label': `${label} (${name})`,
            lang: language,
            value: value?.[language] ?? '',
            error: error?.(language),
            leftSection: <span className={css.tag}>{t(`languageShort.${language}`)}</span>,
            leftSectionWidth: 34,
            leftSectionPointerEvents: 'none' as const,
          };
          const write = (text: string) => onChange({ ...value, [language]: text });
          return multiline ? (
            <Textarea
              key={language}
              {...props}
              autosize
              minRows={2}
              maxRows={6}
              onChange={(event) => write(event.currentTarget.value)}
            />
          ) : (
            <TextInput key={language} {...props} onChange={(event) => write(event.currentTarget.value)} />
          );
        })}
      </div>
    </fieldset>
  );
}
