import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmSecondFactor, setUpSecondFactor, type SetUpSecondFactorResponse } from '@/api/generated';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PasswordDialog } from './PasswordDialog';
import css from './profile.module.css';

interface Props {
  onDone: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** Password → picture to scan → first code. */
export function SetUpSecondFactor({ onDone, onCancel }: Props) {
  const { t } = useTranslation('platform');
  const [begun, setBegun] = useState<SetUpSecondFactorResponse>();
  if (begun) return <FirstCode begun={begun} onDone={onDone} onCancel={onCancel} />;
  return (
    <PasswordDialog
      title={t('factor.setUp')}
      explain={t('factor.passwordHint')}
      action={t('factor.continue')}
      onCancel={onCancel}
      onPassword={async (password) => {
        const { data } = await setUpSecondFactor({ body: { password } });
        setBegun(data);
      }}
    />
  );
}

function FirstCode({ begun, onDone, onCancel }: Props & { begun: SetUpSecondFactorResponse }) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const form = useRecordForm({
    initialValues: { code: '' },
    submit: async (body) => {
      const { data } = await confirmSecondFactor({ body });
      onDone(data.recoveryCodes);
    },
  });
  return (
    <Dialog opened onClose={onCancel} title={t('factor.setUp')}>
      <form onSubmit={form.onSubmit}>
        <Stack>
          <Text>{t('factor.scan')}</Text>
          <img
            className={css.qr}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.qrSvg)}`}
            alt={t('factor.qr')}
            width={180}
            height={180}
          />
          <Text size="sm">
            {t('factor.byHand')} <Code>{begun.key}</Code>
          </Text>
          <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
          <TextInput
            label={t('signIn.code')}
            description={t('signIn.codeHint')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            {...form.getInputProps('code')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" loading={form.submitting}>
              {t('factor.turnOn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
