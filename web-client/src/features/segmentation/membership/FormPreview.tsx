import { Button, Checkbox, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentWordingResponse, MembershipField } from '@/api/generated';
import { currentLocale, type Locale, LOCALES } from '@/i18n';
import { LANGUAGES, textIn } from '@/shared/lib/localized';
import { AnswerField } from '@/shared/ui/form/AnswerField';
import type { FormValues } from './formValues';
import css from './membership.module.css';

interface Props {
  values: FormValues;
  wordings: readonly ConsentWordingResponse[];
  /** The questions about custom fields as those are defined. */
  custom: readonly MembershipField[];
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/** As a visitor will see it, in each language, before it is saved. */
export function FormPreview({ values, wordings, custom }: Props) {
  const { t, i18n } = useTranslation(['membership', 'publicMembers']);
  const [language, setLanguage] = useState<Locale>(currentLocale);
  const inLanguage = { lng: language };
  return (
    <section className={css.preview} aria-label={t('forms.preview')}>
      <SegmentedControl
        size="xs"
        aria-label={t('forms.previewLanguage')}
        value={language}
        onChange={(next) => void i18n.loadLanguages(next).then(() => setLanguage(next))}
        data={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LOCALES[value].label}</span> }))}
      />
      {/* a picture of the form, not a form within the form */}
      <Stack gap="md" mt="sm" lang={language} inert data-preview>
        <div>
          <p className={css.quiet}>{values.organisation}</p>
          <h2>{textIn(values.title, language)}</h2>
          <p>{textIn(values.introduction, language)}</p>
        </div>
        <TextInput size="md" required label={t('publicMembers:email', inLanguage)} />
        {values.fields.map((field, index) => {
          const defined = custom.find(({ key }) => key === field.key);
          return (
            <AnswerField
              key={index}
              field={{ ...field, ...(defined && { kind: defined.kind, choices: defined.choices ?? null }) }}
              locale={language}
              value=""
              onChange={() => undefined}
            />
          );
        })}
        {values.consents.map(({ wordingId, required }) => (
          <Checkbox
            key={wordingId}
            required={required}
            label={textIn(wordings.find(({ id }) => id === wordingId)?.text, language)}
          />
        ))}
        <Button
          size="md"
          style={{ alignSelf: 'flex-start' }}
          {...(COLOUR.test(values.colour) && { color: values.colour })}
        >
          {t('publicMembers:register', inLanguage)}
        </Button>
      </Stack>
    </section>
  );
}
