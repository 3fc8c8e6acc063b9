import { Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionGate } from '@/api/sessionGate';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { LoadingState } from '@/shared/ui/states/States';

const SignInForm = lazy(() => import('@/features/platform/signIn/SignInForm'));

/** Over the page, which keeps what was typed; the requests that met the end go out again afterwards. */
export function SessionEndedDialog() {
  const { t } = useTranslation();
  const { ended } = sessionGate.use();
  return (
    <Dialog
      opened={ended}
      onClose={() => undefined}
      withCloseButton={false}
      title={t('session.ended')}
      centered
    >
      <Text mb="md">{t('session.explain')}</Text>
      <Suspense fallback={<LoadingState />}>
        <SignInForm onSignedIn={sessionGate.signedInAgain} />
      </Suspense>
    </Dialog>
  );
}
