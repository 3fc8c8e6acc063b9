import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import SignInForm from './SignInForm';

const route = getRouteApi('/entry/sign-in');

export function SignInPage() {
  const { t } = useTranslation('platform');
  const { next } = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t('signIn.title'));
  return (
    <main>
      <h1>{t('signIn.title')}</h1>
      <SignInForm onSignedIn={() => void navigate({ href: next ?? '/' })} />
    </main>
  );
}
