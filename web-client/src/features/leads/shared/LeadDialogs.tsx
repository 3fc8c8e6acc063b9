import {
  Alert,
  Button,
  Group,
  NativeSelect,
  Select,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/shared/lib/useDraft';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { DateField } from '@/shared/ui/form/DateField';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { type LeadRef, useLeadActions } from './actions';
import { type Channel, CHANNELS } from './vocabulary';

export type LeadDialog = 'decline' | 'release' | 'assign' | 'contact' | 'disqualify' | 'nurture';

interface Props {
  lead: LeadRef;
  onClose: () => void;
  onDone?: (() => void) | undefined;
}

/** The dialog of one act; what was typed is kept until the act is done. */
export function LeadActDialog({ act, ...props }: Props & { act: LeadDialog }) {
  if (act === 'decline') return <DeclineDialog {...props} />;
  if (act === 'release') return <ReleaseDialog {...props} />;
  if (act === 'assign') return <AssignDialog {...props} />;
  if (act === 'contact') return <ContactDialog {...props} />;
  if (act === 'nurture') return <NurtureDialog {...props} />;
  return <DisqualifyDialog {...props} />;
}

interface FrameProps extends Props {
  title: string;
  explain?: string;
  action: string;
  danger?: boolean;
  ready: boolean;
  send: () => Promise<unknown>;
  children: ReactNode;
}

function DialogFrame({
  title,
  explain,
  action,
  danger = false,
  ready,
  send,
  onClose,
  onDone,
  children,
}: FrameProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready || sending) return;
    setSending(true);
    setFailure(undefined);
    try {
      await send();
      onClose();
      onDone?.();
    } catch (error) {
      setFailure(problemText(error));
      setSending(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={title} centered>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {explain !== undefined && <Text c="dimmed">{explain}</Text>}
          {failure !== undefined && (
            <Alert color="red" role="alert">
              {failure}
            </Alert>
          )}
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" color={danger ? 'red' : 'jade'} disabled={!ready} loading={sending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function useKeptText(key: string) {
  const draft = useDraft<string>(key);
  const [text, setText] = useState(() => draft.read() ?? '');
  const change = (next: string) => {
    setText(next);
    draft.write(next);
  };
  return { text, change, trimmed: text.trim(), clear: draft.clear };
}

function ReasonDialog({
  act,
  lead,
  send,
  ...rest
}: Props & { act: 'decline' | 'disqualify' | 'release'; send: (reason: string) => Promise<unknown> }) {
  const { t } = useTranslation('leads');
  const reason = useKeptText(`lead.${lead.id}.${act}`);
  const choices = [1, 2, 3].map((nth) => t(`dialog.${act}.choice.${nth as 1 | 2 | 3}`));
  const sendIt = async () => {
    await send(reason.trimmed);
    reason.clear();
  };
  return (
    <DialogFrame
      {...rest}
      lead={lead}
      title={t(`dialog.${act}.title`, { title: lead.title })}
      explain={t(`dialog.${act}.explain`)}
      action={t(`act.${act}`)}
      danger
      ready={reason.trimmed !== ''}
      send={sendIt}
    >
      <Group gap={6}>
        {choices.map((choice) => (
          <Button key={choice} variant="default" size="compact-sm" onClick={() => reason.change(choice)}>
            {choice}
          </Button>
        ))}
      </Group>
      <Textarea
        data-autofocus
        label={t('dialog.reason')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={1000}
        value={reason.text}
        onChange={(event) => reason.change(event.currentTarget.value)}
      />
    </DialogFrame>
  );
}

function DeclineDialog(props: Props) {
  const { decline } = useLeadActions();
  return <ReasonDialog {...props} act="decline" send={(reason) => decline(props.lead, reason)} />;
}

function ReleaseDialog(props: Props) {
  const { release } = useLeadActions();
  return <ReasonDialog {...props} act="release" send={(reason) => release(props.lead, reason)} />;
}

function DisqualifyDialog(props: Props) {
  const { disqualify } = useLeadActions();
  return <ReasonDialog {...props} act="disqualify" send={(reason) => disqualify(props.lead, reason)} />;
}

function AssignDialog(props: Props) {
  const { t } = useTranslation('leads');
  const { assign } = useLeadActions();
  const { people, nameOf } = usePeople();
  const [userId, setUserId] = useState<string | null>(null);
  const note = useKeptText(`lead.${props.lead.id}.assign`);
  const send = async () => {
    if (!userId) return;
    await assign(props.lead, userId, nameOf(userId) ?? '', note.trimmed || undefined);
    note.clear();
  };
  return (
    <DialogFrame
      {...props}
      title={t('dialog.assign.title', { title: props.lead.title })}
      explain={t('dialog.assign.explain')}
      action={t('act.assign')}
      ready={userId !== null}
      send={send}
    >
      <Select
        data-autofocus
        searchable
        withAsterisk
        label={t('dialog.assign.to')}
        placeholder={t('dialog.assign.choose')}
        nothingFoundMessage={t('dialog.assign.nobody')}
        data={people}
        value={userId}
        onChange={setUserId}
      />
      <Textarea
        label={t('dialog.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note.text}
        onChange={(event) => note.change(event.currentTarget.value)}
      />
    </DialogFrame>
  );
}

function ContactDialog(props: Props) {
  const { t } = useTranslation('leads');
  const { contact } = useLeadActions();
  const [channel, setChannel] = useState<Channel>('call');
  const note = useKeptText(`lead.${props.lead.id}.contact`);
  const send = async () => {
    await contact(props.lead, channel, note.trimmed || undefined);
    note.clear();
  };
  const channels = CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }));
  return (
    <DialogFrame
      {...props}
      title={t('dialog.contact.title', { title: props.lead.title })}
      action={t('act.contact')}
      ready
      send={send}
    >
      <SegmentedControl
        visibleFrom="xs"
        aria-label={t('dialog.contact.channel')}
        data={channels}
        value={channel}
        onChange={setChannel}
      />
      <NativeSelect
        hiddenFrom="xs"
        label={t('dialog.contact.channel')}
        data={channels}
        value={channel}
        onChange={(event) => setChannel(CHANNELS.find((c) => c === event.currentTarget.value) ?? 'call')}
      />
      <Textarea
        data-autofocus
        label={t('dialog.contact.said')}
        autosize
        minRows={3}
        value={note.text}
        onChange={(event) => note.change(event.currentTarget.value)}
      />
    </DialogFrame>
  );
}

function NurtureDialog(props: Props) {
  const { t } = useTranslation('leads');
  const { nurture } = useLeadActions();
  const [until, setUntil] = useState<string | null>(null);
  const reason = useKeptText(`lead.${props.lead.id}.nurture`);
  const send = async () => {
    await nurture(props.lead, until ?? undefined, reason.trimmed || undefined);
    reason.clear();
  };
  return (
    <DialogFrame
      {...props}
      title={t('dialog.nurture.title', { title: props.lead.title })}
      explain={t('dialog.nurture.explain')}
      action={t('act.nurture')}
      ready
      send={send}
    >
      <DateField label={t('dialog.nurture.until')} minDate={new Date()} value={until} onChange={setUntil} />
      <Textarea
        label={t('dialog.reason')}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason.text}
        onChange={(event) => reason.change(event.currentTarget.value)}
      />
    </DialogFrame>
  );
}
