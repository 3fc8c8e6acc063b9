import { Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionGate } from '@/api/sessionGate';
import { withTexts } from '@/i18n';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { LoadingState } from '@/shared/ui/states/States';
import { useSession } from './session';

const SignInForm = lazy(async () => {
  const [form] = await Promise.all([
    import('@/features/platform/signIn/SignInForm'),
    withTexts('platform')(),
  ]);
  return form;
});

/** Over the page, which keeps what was typed; the requests that met the end go out again afterwards. */
export default function SessionEndedDialog() {
  const { t } = useTranslation();
  const { id, profile } = useSession();
  const goOn = (signedIn: { id: string }) => {
    // the page still shows what the first person may see
    if (signedIn.id !== id) window.location.assign('/');
    else sessionGate.signedInAgain();
  };
  return (
    <Dialog opened onClose={() => undefined} withCloseButton={false} title={t('session.ended')}>
      <Text mb="md">{t('session.explain')}</Text>
      <Suspense fallback={<LoadingState />}>
        <SignInForm email={profile?.email ?? ''} onSignedIn={goOn} />
      </Suspense>
    </Dialog>
  );
}
