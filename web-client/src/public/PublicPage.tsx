import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/shared/lib/usePageTitle';

/** Pages for visitors without an account, under `/public/`. */
export function PublicPage() {
  const { t } = useTranslation();
  usePageTitle('');
  return (
    <main>
      <Title>{t('state.notFound')}</Title>
    </main>
  );
}
