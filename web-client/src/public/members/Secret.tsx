import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** One that is chosen now rather than known. */
  isNew?: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A password, known or chosen anew, that can be looked at while typing. */
export function Secret({ label, isNew = false, value, error, onChange }: Props) {
  const { t } = useTranslation('publicMembers');
  return (
    <PasswordInput
      size="md"
      label={label}
      description={isNew ? t('passwordHint') : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      value={value}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
