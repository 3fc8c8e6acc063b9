import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { resetPassword } from '@/api/generated';
import { toast } from '@/shared/lib/toasts';
import { EntryPage } from '../EntryPage';
import { NewPasswordForm } from './NewPasswordForm';

const route = getRouteApi('/entry/reset-password');

/** Where the link of the mail leads. */
export function ResetPasswordPage() {
  const { t } = useTranslation('platform');
  const { user, token } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <EntryPage title={t('reset.title')} explain={t('reset.explainNew')}>
      <NewPasswordForm
        action={t('reset.action')}
        onSubmit={async (password) => {
          await resetPassword({ body: { userId: user, token, password } });
          toast(t('reset.done'), { tone: 'good' });
          await navigate({ to: '/sign-in' });
        }}
      />
    </EntryPage>
  );
}
