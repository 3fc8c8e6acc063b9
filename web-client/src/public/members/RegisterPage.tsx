import { Checkbox, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterMemberForm } from '@/api/generated';
import { isLocale } from '@/i18n';
import { textIn } from '@/shared/lib/localized';
import { AnswerField } from '@/shared/ui/form/AnswerField';
import css from '../public.module.css';
import { useVisitorForm } from '../useVisitorForm';
import { VisitorFields, VisitorPage } from '../VisitorPage';

interface Filled {
  email: string;
  values: Record<string, string>;
  /** Ids of the texts that were ticked. */
  agreed: string[];
}

const blank = (): Filled => ({ email: '', values: {}, agreed: [] });

/** How somebody becomes a member. */
export function RegisterPage({ formKey }: { formKey: string }) {
  const { t, i18n } = useTranslation('publicMembers');
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  const form = useVisitorForm<RegisterMemberForm, Filled>({
    path: `/public/membership/${formKey}`,
    slot: `crm.membership.${formKey}`,
    blank,
  });
  const { filled, errors } = form;
  const agree = (id: string, yes: boolean) =>
    form.change({ agreed: [...filled.agreed.filter((one) => one !== id), ...(yes ? [id] : [])] });
  return (
    <VisitorPage form={form}>
      {(shown) => (
        <>
          {shown.organisation && <p className={css.organisation}>{shown.organisation}</p>}
          <Title>{textIn(shown.title, locale)}</Title>
          <Text mt="xs" className={css.thanks}>
            {textIn(shown.introduction, locale)}
          </Text>
          <VisitorFields
            {...form}
            action={t('register')}
            colour={shown.colour}
            onSend={(nickname) => void form.send(nickname)}
          >
            <TextInput
              type="email"
              name="email"
              autoComplete="email"
              size="md"
              required
              label={t('email')}
              description={t('emailHint')}
              value={filled.email}
              error={errors.email}
              onChange={(event) => form.change({ email: event.currentTarget.value })}
            />
            {shown.fields.map((field) => (
              <AnswerField
                key={field.key}
                field={field}
                locale={locale}
                value={filled.values[field.key] ?? ''}
                error={errors[field.key]}
                onChange={(value) => form.change({ values: { ...filled.values, [field.key]: value } })}
              />
            ))}
            {shown.consents.map(({ wordingId, text, required }) => (
              <Checkbox
                key={wordingId}
                label={textIn(text, locale)}
                required={required}
                error={errors[wordingId]}
                checked={filled.agreed.includes(wordingId)}
                onChange={(event) => agree(wordingId, event.currentTarget.checked)}
              />
            ))}
          </VisitorFields>
          <p className={css.aside}>
            <a href="/public/members">{t('alreadyMember')}</a>
          </p>
        </>
      )}
    </VisitorPage>
  );
}
