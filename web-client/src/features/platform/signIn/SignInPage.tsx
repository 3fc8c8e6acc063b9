import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EntryPage } from '../EntryPage';
import SignInForm from './SignInForm';

const route = getRouteApi('/entry/sign-in');

/** Only a path of our own: an address from outside must not send people elsewhere after they sign in. */
const safePath = (path: string | undefined) => (path && /^\/(?![/\\])/.test(path) ? path : '/');

export function SignInPage() {
  const { t } = useTranslation('platform');
  const { next } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <EntryPage title={t('signIn.title')}>
      <SignInForm onSignedIn={() => void navigate({ href: safePath(next) })} />
    </EntryPage>
  );
}
