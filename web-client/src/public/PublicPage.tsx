import { lazy, Suspense } from 'react';
import { withTexts } from '@/i18n';
import { FormPage } from './FormPage';
import { MissingPage } from './MissingPage';

const PreferencesPage = lazy(async () => {
  const [page] = await Promise.all([import('./PreferencesPage'), withTexts('publicPreferences')()]);
  return { default: page.PreferencesPage };
});

const RegisterPage = lazy(async () => {
  const [page] = await Promise.all([import('./members/RegisterPage'), withTexts('publicMembers')()]);
  return { default: page.RegisterPage };
});
const MembersPage = lazy(async () => {
  const [page] = await Promise.all([import('./members/MembersPage'), withTexts('publicMembers')()]);
  return { default: page.MembersPage };
});

/** Pages for visitors without an account, under `/public/`. */
export function PublicPage() {
  const [, page, key = ''] =
    /^\/public\/(forms|preferences|membership|members)(?:\/([\w-]+))?\/?$/.exec(location.pathname) ?? [];
  return (
    <Suspense>
      {page === 'forms' && <FormPage formKey={key} />}
      {page === 'preferences' && <PreferencesPage token={key} />}
      {page === 'membership' && <RegisterPage formKey={key} />}
      {page === 'members' && <MembersPage page={key} />}
      {page === undefined && <MissingPage />}
    </Suspense>
  );
}
