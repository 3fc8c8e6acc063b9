import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { acceptInvitation } from '@/api/generated';
import { EntryPage } from '../EntryPage';
import { NewPasswordForm } from './NewPasswordForm';

const route = getRouteApi('/entry/accept-invitation');

/** Where the link of an invitation leads. */
export function AcceptInvitationPage() {
  const { t } = useTranslation('platform');
  const { user, token } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <EntryPage title={t('invitation.title')} explain={t('invitation.explain')}>
      <NewPasswordForm
        action={t('invitation.action')}
        onSubmit={async (password) => {
          await acceptInvitation({ body: { userId: user, token, password } });
          await navigate({ to: '/' });
        }}
      />
    </EntryPage>
  );
}
