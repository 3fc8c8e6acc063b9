import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeSecondFactor, renewRecoveryCodes } from '@/api/generated';
import { sessionQuery, useSession } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { Pill } from '@/shared/ui/display/Display';
import { Panel } from '@/shared/ui/Panel';
import { PasswordDialog } from './PasswordDialog';
import { RecoveryCodesDialog } from './RecoveryCodesDialog';
import { SetUpSecondFactor } from './SetUpSecondFactor';

type Step = 'none' | 'setUp' | 'remove' | 'renew' | { codes: readonly string[] };

/** Turns the authenticator app on and off; each change asks for the password. */
export function SecondFactorSection() {
  const { t } = useTranslation('platform');
  const queries = useQueryClient();
  const { profile } = useSession();
  const [step, setStep] = useState<Step>('none');
  const isOn = profile?.secondFactor ?? false;
  const close = () => setStep('none');
  const refresh = () => queries.invalidateQueries(sessionQuery);
  const showCodes = async (codes: readonly string[]) => {
    setStep({ codes });
    await refresh();
  };
  return (
    <Panel
      title={t('factor.title')}
      explain={t(isOn ? 'factor.on' : 'factor.off', { count: profile?.recoveryCodesLeft ?? 0 })}
      actions={
        isOn ? (
          <>
            <Pill tone="good">{t('factor.isOn')}</Pill>
            <Button variant="default" onClick={() => setStep('renew')}>
              {t('factor.renew')}
            </Button>
            <Button variant="default" color="red" onClick={() => setStep('remove')}>
              {t('factor.remove')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setStep('setUp')}>{t('factor.setUp')}</Button>
        )
      }
    >
      {step === 'setUp' && <SetUpSecondFactor onDone={(codes) => void showCodes(codes)} onCancel={close} />}
      {step === 'renew' && (
        <PasswordDialog
          title={t('factor.renew')}
          explain={t('factor.renewHint')}
          action={t('factor.renew')}
          onCancel={close}
          onPassword={async (password) => {
            const { data } = await renewRecoveryCodes({ body: { password } });
            await showCodes(data.recoveryCodes);
          }}
        />
      )}
      {step === 'remove' && (
        <PasswordDialog
          title={t('factor.remove')}
          explain={t('factor.removeHint')}
          action={t('factor.remove')}
          danger
          onCancel={close}
          onPassword={async (password) => {
            await removeSecondFactor({ body: { password } });
            close();
            toast(t('factor.removed'));
            await refresh();
          }}
        />
      )}
      {typeof step === 'object' && <RecoveryCodesDialog codes={step.codes} onClose={close} />}
    </Panel>
  );
}
