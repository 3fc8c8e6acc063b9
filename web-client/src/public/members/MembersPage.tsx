import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { Languages } from '../Languages';
import { MissingPage } from '../MissingPage';
import css from '../public.module.css';
import { Area } from './Area';
import { ChoosePassword, ConfirmEmail } from './ByLink';

/** The members' own pages: what the links in mails lead to, and what one said of oneself. */
export function MembersPage({ page }: { page: string }) {
  const { t } = useTranslation('publicMembers');
  usePageTitle(t('title'));
  const token = new URLSearchParams(location.search).get('token') ?? '';
  const content = {
    '': <Area />,
    confirm: (
      <ChoosePassword
        title={t('confirmTitle')}
        hint={t('confirmHint')}
        token={token}
        path="/public/members/confirm"
      />
    ),
    reset: (
      <ChoosePassword
        title={t('resetTitle')}
        hint={t('resetHint')}
        token={token}
        path="/public/members/reset-password"
      />
    ),
    'confirm-email': <ConfirmEmail token={token} />,
  }[page];
  if (!content) return <MissingPage />;
  return (
    <main className={css.page}>
      <Languages />
      <div className={css.card}>{content}</div>
    </main>
  );
}
