import { useTranslation } from 'react-i18next';
import { useSession } from '@/app/session';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';

export function HomePage() {
  const { t } = useTranslation('platform');
  const { name } = useSession();
  return (
    <>
      <PageHeader title={t('home.title')} />
      <PageBody>{t('home.welcome', { name })}</PageBody>
    </>
  );
}
