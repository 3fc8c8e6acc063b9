import { useTranslation } from 'react-i18next';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { PasswordSection } from './PasswordSection';
import { PersonalSection } from './PersonalSection';
import { SecondFactorSection } from './SecondFactorSection';
import { SessionsSection } from './SessionsSection';

export function ProfilePage() {
  const { t } = useTranslation('platform');
  return (
    <>
      <PageHeader title={t('profile.title')} />
      <PageBody narrow>
        <PersonalSection />
        <PasswordSection />
        <SecondFactorSection />
        <SessionsSection />
      </PageBody>
    </>
  );
}
