import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/shared/lib/useDraft';
import { useProblemText } from '@/shared/lib/useProblemText';
import { modKey } from '@/shared/lib/shortcuts';
import { Key } from '@/shared/ui/display/Display';
import css from './record.module.css';

interface Props<K extends string> {
  /** note, call, mail, meeting, task: those that the record supports. */
  kinds: readonly { value: K; label: string }[];
  draftKey: string;
  onSend: (kind: K, text: string) => Promise<unknown>;
}

/** Writes to the timeline; what was typed stays until it is saved. */
export function Composer<K extends string>({ kinds, draftKey, onSend }: Props<K>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const draft = useDraft<{ kind: K; text: string }>(draftKey);
  const [{ kind, text }, setValue] = useState(() => draft.read() ?? { kind: kinds[0]?.value as K, text: '' });
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const change = (next: { kind: K; text: string }) => {
    setValue(next);
    draft.write(next);
  };
  const send = async () => {
    if (!text.trim() || sending) return;
    setSending(true);
    setFailure(undefined);
    try {
      await onSend(kind, text.trim());
      setValue({ kind, text: '' });
      draft.clear();
    } catch (error) {
      setFailure(problemText(error));
    } finally {
      setSending(false);
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={css.composer} onSubmit={onSubmit}>
      {kinds.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('composer.kind')}
          data={[...kinds]}
          value={kind}
          onChange={(value) => change({ kind: value, text })}
        />
      )}
      <Textarea
        aria-label={t('composer.text')}
        placeholder={t('composer.text')}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        error={failure}
        onChange={(event) => change({ kind, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className={css.composerFoot}>
        <Key>{modKey} ↵</Key>
        <Button type="submit" disabled={!text.trim()} loading={sending}>
          {t('composer.send')}
        </Button>
      </div>
    </form>
  );
}
