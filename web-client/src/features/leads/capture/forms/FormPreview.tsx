import { Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale, type Locale, LOCALES } from '@/i18n';
import { LANGUAGES, textIn } from '@/shared/lib/localized';
import type { FormValues } from './LeadFormPage';
import css from './forms.module.css';

/** As a visitor will see it, in each language, before it is saved. */
export function FormPreview({ values }: { values: FormValues }) {
  const { t } = useTranslation('leadsAdmin');
  const [language, setLanguage] = useState<Locale>(currentLocale);
  const show = (text: Parameters<typeof textIn>[0]) => textIn(text, language);
  return (
    <section className={css.preview}>
      <div className={css.previewHead}>
        <h2>{t('forms.preview')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('forms.previewLanguage')}
          value={language}
          onChange={setLanguage}
          data={LANGUAGES.map((value) => ({
            value,
            label: <span lang={value}>{LOCALES[value].label}</span>,
          }))}
        />
      </div>
      {/* a picture of the form, not a form within the form */}
      <div className={css.paper} lang={language} inert>
        <p className={css.title}>{show(values.title)}</p>
        {values.fields.map((field) => {
          const props = { label: show(field.label), required: field.required, size: 'sm' } as const;
          if (field.choices && field.choices.length > 0)
            return (
              <NativeSelect
                key={field.name}
                {...props}
                data={field.choices.map((choice) => show(choice) || '…')}
              />
            );
          return field.name === 'message' ? (
            <Textarea key={field.name} {...props} rows={3} />
          ) : (
            <TextInput key={field.name} {...props} />
          );
        })}
        {values.consent !== null && <Checkbox size="xs" label={show(values.consent)} />}
        <p className={css.thanks}>{show(values.thankYou)}</p>
      </div>
    </section>
  );
}
