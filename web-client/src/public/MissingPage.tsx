import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import css from './public.module.css';

export function MissingPage() {
  const { t } = useTranslation('publicForm');
  usePageTitle('');
  return (
    <main className={css.page}>
      <div className={css.card}>
        <Title>{t('missing')}</Title>
        <Text mt="sm">{t('missingHint')}</Text>
      </div>
    </main>
  );
}
