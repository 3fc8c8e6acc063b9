import { Checkbox, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentWordingResponse } from '@/api/generated';
import { currentLocale, type Locale, LOCALES } from '@/i18n';
import { LANGUAGES, textIn } from '@/shared/lib/localized';
import type { FormValues } from './MembershipFormPage';
import css from './membership.module.css';

/** As a visitor will see it, in each language, before it is saved. */
export function FormPreview({ values, wordings }: { values: FormValues; wordings: readonly ConsentWordingResponse[] }) {
  const { t } = useTranslation('membership');
  const [language, setLanguage] = useState<Locale>(currentLocale);
  return (
    <section className={css.preview} aria-label={t('forms.preview')}>
      <SegmentedControl
        size="xs"
        aria-label={t('forms.previewLanguage')}
        value={language}
        onChange={setLanguage}
        data={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LOCALES[value].label}</span> }))}
      />
      {/* a picture of the form, not a form within the form */}
      <Stack gap="xs" mt="sm" lang={language} inert>
        <b>{textIn(values.title, language)}</b>
        <span>{textIn(values.introduction, language)}</span>
        {values.fields.map((field, i) => (
          <TextInput key={i} label={textIn(field.label, language)} required={field.required ?? false} />
        ))}
        {values.consents.map(({ wordingId, required }) => (
          <Checkbox
            key={wordingId}
            size="xs"
            required={required ?? false}
            label={textIn(wordings.find(({ id }) => id === wordingId)?.text, language)}
          />
        ))}
      </Stack>
    </section>
  );
}
