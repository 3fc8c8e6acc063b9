import { Button, Menu, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActivityInput, listActivityTemplates, type TimelineItem } from '@/api/generated';
import { useSession } from '@/app/session';
import { mentionedIn } from '@/shared/collaboration/mentions';
import { MentionTextarea } from '@/shared/collaboration/MentionTextarea';
import { modKey } from '@/shared/lib/shortcuts';
import { toast } from '@/shared/lib/toasts';
import { useDraft } from '@/shared/lib/useDraft';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Key } from '@/shared/ui/display/Display';
import { useAccountContacts } from '../accounts/AccountRelated';
import { ACTIVITY_KINDS, type ActivityKind, fillTemplate } from './stream';
import css from './timeline.module.css';

interface Props {
  records: 'accounts' | 'contacts';
  id: string;
  name: string;
  /** Of what the person has come to write down; a note otherwise. */
  kind?: ActivityKind | undefined;
  onSend: (body: ActivityInput) => Promise<TimelineItem>;
}

interface Draft {
  kind: ActivityKind;
  text: string;
  /** Local time as the field writes it; empty for now. */
  at: string;
  contactId: string | null;
}

const EMPTY: Draft = { kind: 'note', text: '', at: '', contactId: null };

/** Writes down what happened; what was typed stays until it is saved. */
export function ActivityComposer({ records, id, name, kind, onSend }: Props) {
  const { t, i18n } = useTranslation('timeline');
  const problemText = useProblemText();
  const format = useFormat();
  const { people, nameOf } = usePeople();
  const me = useSession();
  const draft = useDraft<Draft>(`${records}.${id}.activity`);
  const [value, setValue] = useState<Draft>(() => ({ ...EMPTY, ...draft.read(), ...(kind && { kind }) }));
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const templates = useQuery({
    queryKey: ['activity-templates'],
    queryFn: async ({ signal }) => (await listActivityTemplates({ signal })).data.items,
    staleTime: 5 * 60_000,
  });
  const offered = templates.data?.filter((template) => template.kind === value.kind) ?? [];
  const change = (next: Partial<Draft>) => {
    const changed = { ...value, ...next };
    setValue(changed);
    draft.write(changed);
  };
  const inLanguage = (texts: Record<string, string>) => texts[i18n.language] ?? texts.en ?? '';
  const use = (texts: Record<string, string>) => {
    const text = fillTemplate(inLanguage(texts), {
      name,
      me: me.name,
      today: format.date(new Date().toISOString()),
    });
    change({ text: value.text.trim() ? `${value.text.trimEnd()}\n${text}` : text });
  };
  async function send() {
    if (!value.text.trim() || sending) return;
    setSending(true);
    setFailure(undefined);
    try {
      const mentions = mentionedIn(value.text, people);
      const { notTold } = await onSend({
        kind: value.kind,
        text: value.text.trim(),
        mentions,
        ...(value.at && { occurredAt: new Date(value.at).toISOString() }),
        ...(value.contactId && { contactId: value.contactId }),
      });
      if (notTold?.length)
        toast(t('notTold', { names: format.list(notTold.map((person) => nameOf(person) ?? person)) }), {
          tone: 'bad',
        });
      setValue({ ...EMPTY, kind: value.kind });
      draft.clear();
    } catch (error) {
      setFailure(problemText(error));
    } finally {
      setSending(false);
    }
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={css.composer} onSubmit={onSubmit}>
      <div className={css.composerHead}>
        <SegmentedControl
          size="xs"
          aria-label={t('kind')}
          data={ACTIVITY_KINDS.map((kind) => ({ value: kind, label: t(`activity.${kind}`) }))}
          value={value.kind}
          onChange={(kind) => change({ kind })}
        />
        {offered.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="compact-xs" variant="subtle" leftSection={<IconTemplate size={13} />}>
                {t('template')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {offered.map((template) => (
                <Menu.Item key={template.id} onClick={() => use(template.texts)}>
                  {inLanguage(template.names)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <MentionTextarea
        aria-label={t('write')}
        placeholder={t('write')}
        autosize
        minRows={2}
        maxRows={16}
        value={value.text}
        error={failure}
        onChange={(text) => change({ text })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className={css.foot}>
        {value.kind !== 'note' && records === 'accounts' && (
          <WithWhom accountId={id} value={value.contactId} onChange={(contactId) => change({ contactId })} />
        )}
        {value.kind !== 'note' && (
          <TextInput
            size="xs"
            type="datetime-local"
            aria-label={t('when')}
            value={value.at}
            onChange={(event) => change({ at: event.currentTarget.value })}
          />
        )}
        <Key>{modKey} ↵</Key>
        <Button type="submit" disabled={!value.text.trim()} loading={sending}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}

function WithWhom({
  accountId,
  value,
  onChange,
}: {
  accountId: string;
  value: string | null;
  onChange: (contactId: string | null) => void;
}) {
  const { t } = useTranslation('timeline');
  const contacts = useAccountContacts(accountId);
  return (
    <Select
      size="xs"
      clearable
      searchable
      aria-label={t('with')}
      placeholder={t('with')}
      data={contacts.data?.map((contact) => ({ value: contact.id, label: contact.name })) ?? []}
      value={value}
      onChange={onChange}
    />
  );
}
