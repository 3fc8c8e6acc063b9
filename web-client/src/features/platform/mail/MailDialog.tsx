import { Button, CopyButton, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListMailResponse as Mail, sendMailAgain, showMailLink } from '@/api/generated';
import { useSession } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import css from './mail.module.css';

/** One mail to read; a link that sets a password only for the administrator who asks for it. */
export function MailDialog({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const { t } = useTranslation('platform');
  const isAdministrator = useSession().profile?.roles.some(({ key }) => key === 'administrator') ?? false;
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [text, setText] = useState(mail.text);
  const isHidden = mail.linkHidden && text === mail.text;
  const link = isHidden ? undefined : /https?:\/\/\S+/.exec(text)?.[0];

  const act = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const send = () =>
    act(async () => {
      await sendMailAgain({ path: { id: mail.id } });
      toast(t('mail.queuedAgain'), { tone: 'good' });
      await queries.invalidateQueries({ queryKey: ['mail'] });
      onClose();
    });
  const show = () =>
    act(async () => {
      const { data } = await showMailLink({ path: { id: mail.id } });
      setText(data.text);
    });

  return (
    <Dialog opened onClose={onClose} title={mail.subject} size="lg">
      <Text c="dimmed">{t('mail.toAt', { to: mail.to })}</Text>
      {mail.state === 'kept' && <Text mt="xs">{t('mail.keptHint')}</Text>}
      {mail.error && (
        <Text mt="xs" c="var(--danger)">
          {mail.error}
        </Text>
      )}
      <pre className={css.text}>{text}</pre>
      {isHidden && <Text c="dimmed">{t('mail.showLinkHint')}</Text>}
      <Group justify="flex-end" mt="md">
        {isHidden && isAdministrator && (
          <Button variant="default" onClick={() => void show()}>
            {t('mail.showLink')}
          </Button>
        )}
        {link !== undefined && (
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'copied' : 'mail.copyLink')}
              </Button>
            )}
          </CopyButton>
        )}
        {(mail.state === 'kept' || mail.state === 'failed') && (
          <Button onClick={() => void send()}>{t('mail.sendAgain')}</Button>
        )}
      </Group>
    </Dialog>
  );
}
