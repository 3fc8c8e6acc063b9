import { useTranslation } from 'react-i18next';
import type { UserResponse } from '@/api/generated';
import type { Tone } from '@/shared/lib/colour';
import { Pill } from '@/shared/ui/display/Display';

export function UserState({ user }: { user: UserResponse }) {
  const { t } = useTranslation('platform');
  const show = (tone: Tone, state: 'disabled' | 'invited' | 'away' | 'active') => (
    <Pill tone={tone}>{t(`user.is.${state}`)}</Pill>
  );
  if (!user.active) return show('neutral', 'disabled');
  if (user.invited) return show('info', 'invited');
  return user.available ? show('good', 'active') : show('warn', 'away');
}
