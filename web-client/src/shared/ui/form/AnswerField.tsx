import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MembershipField } from '@/api/generated';
import type { Locale } from '@/i18n';
import { textIn } from '@/shared/lib/localized';

/** What a browser may fill in by itself. */
const COMPLETE: Record<string, string> = {
  name: 'name',
  phone: 'tel',
  companyName: 'organization',
  jobTitle: 'organization-title',
  address: 'street-address',
};
const TYPES: Partial<Record<MembershipField['kind'], string>> = { phone: 'tel', date: 'date' };

interface Props {
  field: MembershipField;
  locale: Locale;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** One question of a registration form, by its kind; choices are kept by their English words, whatever language they are read in. */
export function AnswerField({ field, locale, value, error, onChange }: Props) {
  const { t } = useTranslation('publicForm');
  const asked = {
    label: textIn(field.label, locale),
    description: textIn(field.help, locale) || undefined,
    required: field.required,
    size: 'md',
    error,
  } as const;
  const shared = { ...asked, value, name: field.key };
  const choices = (field.choices ?? []).map((choice) => ({
    value: textIn(choice, 'en'),
    label: textIn(choice, locale),
  }));
  switch (field.kind) {
    case 'longText':
      return (
        <Textarea
          {...shared}
          rows={4}
          autoComplete={COMPLETE[field.key]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choice':
    case 'yesNo':
      return (
        <NativeSelect
          {...shared}
          data={[
            { value: '', label: t('choose', { lng: locale }) },
            ...(field.kind === 'choice'
              ? choices
              : [
                  { value: 'true', label: t('yes', { lng: locale }) },
                  { value: 'false', label: t('no', { lng: locale }) },
                ]),
          ]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choices':
      return (
        <Checkbox.Group
          {...asked}
          value={value.split('\n').filter(Boolean)}
          onChange={(next) => onChange(next.join('\n'))}
        >
          <Stack gap={8} mt={6}>
            {choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    default:
      return (
        <TextInput
          {...shared}
          type={TYPES[field.kind] ?? 'text'}
          inputMode={field.kind === 'number' ? 'decimal' : undefined}
          autoComplete={COMPLETE[field.key]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
