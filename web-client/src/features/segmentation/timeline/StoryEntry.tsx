import { ActionIcon, Anchor, Button, Menu, Textarea } from '@mantine/core';
import { IconDots, IconPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { createElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeActivity,
  getActivityHistory,
  pinOnAccount,
  pinOnContact,
  restoreActivity,
  takeBackActivity,
  type TimelineItem,
  unpinFromAccount,
  unpinFromContact,
} from '@/api/generated';
import { recordPath } from '@/app/features';
import { MentionText } from '@/shared/collaboration/MentionText';
import { type CustomRecord, pathOf, useCustomFields, useLabel } from '@/shared/customFields/customFields';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { DateText, MoneyText } from '@/shared/ui/display/Display';
import { iconOf, type StoryLine } from './stream';
import css from './timeline.module.css';

const SYSTEM = 'system';

interface Props {
  line: StoryLine;
  records: 'accounts' | 'contacts';
  subjectId: string;
  mayPin: boolean;
  onChanged: () => Promise<unknown>;
}

/** One line of the story: who, what, when, and what was said. */
export function StoryEntry({ line: { item, more }, records, subjectId, mayPin, onChanged }: Props) {
  const { t } = useTranslation('timeline');
  const { nameOf } = usePeople();
  const problemText = useProblemText();
  const [editing, setEditing] = useState(false);
  const [expanded, setExpanded] = useState(false);
  const [before, setBefore] = useState<readonly { at: string; text: string }[]>();

  const act = async (doing: () => Promise<unknown>) => {
    try {
      await doing();
      await onChanged();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const path = { id: subjectId, entryId: item.id };
  const pin = records === 'accounts' ? pinOnAccount : pinOnContact;
  const unpin = records === 'accounts' ? unpinFromAccount : unpinFromContact;
  const takeBack = () =>
    act(async () => {
      await takeBackActivity({ path: { id: item.id } });
      toast(t('takenBack'), { undo: () => act(() => restoreActivity({ path: { id: item.id } })) });
    });
  const showBefore = async () => {
    const { data } = await getActivityHistory({ path: { id: item.id } });
    setBefore(
      data.items.flatMap(({ at, changes }) =>
        changes.filter((change) => change.field === 'text').map((change) => ({ at, text: change.old ?? '' })),
      ),
    );
  };
  const mayEdit = item.mine && item.version != null;
  return (
    <li data-pinned={item.pinned}>
      <span className={css.dot} aria-hidden>
        {createElement(iconOf(item.kind), { size: 13 })}
      </span>
      <div className={css.entry}>
        <div className={css.head}>
          <span>
            <b>{item.actorName === SYSTEM ? t('system') : item.actorName}</b> <What item={item} />
            {item.facts.amount && item.facts.currency && (
              <>
                {' '}
                <MoneyText value={{ amount: item.facts.amount, currency: item.facts.currency }} />
              </>
            )}
            {item.subjectName && <span className={css.at}> · {item.subjectName}</span>}
            {item.pinned && <IconPin size={12} aria-label={t('pinned')} className={css.pin} />}
          </span>
          <span className={css.when}>
            <Time at={item.occurredAt} />
            {(mayPin || mayEdit) && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('actions')}>
                    <IconDots size={14} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {mayPin && item.subjectId === subjectId && (
                    <Menu.Item onClick={() => void act(() => (item.pinned ? unpin : pin)({ path }))}>
                      {t(item.pinned ? 'unpin' : 'pin')}
                    </Menu.Item>
                  )}
                  {mayEdit && <Menu.Item onClick={() => setEditing(true)}>{t('edit')}</Menu.Item>}
                  {mayEdit && <Menu.Item onClick={() => void takeBack()}>{t('takeBack')}</Menu.Item>}
                </Menu.Dropdown>
              </Menu>
            )}
          </span>
        </div>
        {editing ? (
          <EditText
            text={item.text ?? ''}
            onCancel={() => setEditing(false)}
            onSave={(text) =>
              act(async () => {
                await changeActivity({
                  path: { id: item.id },
                  body: { text },
                  headers: { 'If-Match': `"${item.version}"` },
                });
                setEditing(false);
              })
            }
          />
        ) : (
          item.text && (
            <div className={css.text}>
              <MentionText text={item.text} names={(item.mentions ?? []).flatMap((id) => nameOf(id) ?? [])} />
            </div>
          )
        )}
        {item.editedAt && (
          <button type="button" className={css.link} onClick={() => void showBefore()}>
            {t('edited')}
          </button>
        )}
        {before?.map((version) => (
          <div key={version.at} className={css.before}>
            <DateText value={version.at} time /> {version.text}
          </div>
        ))}
        {more.length > 0 && (
          <button
            type="button"
            className={css.link}
            aria-expanded={expanded}
            onClick={() => setExpanded(!expanded)}
          >
            {t('more', { count: more.length })}
          </button>
        )}
        {expanded && (
          <ul className={css.more}>
            {more.map((one) => (
              <li key={one.id}>
                <What item={one} /> <Time at={one.occurredAt} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The day stands above: here the time is enough. */
function Time({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.dateTime(at)} className="num">
      {format.time(at)}
    </time>
  );
}

const FIELD_OF_TYPE = /^(account|contact)\.changed$/;

function What({ item }: { item: TimelineItem }): ReactNode {
  const record = FIELD_OF_TYPE.exec(item.kind)?.[1];
  if ((record === 'account' || record === 'contact') && item.facts.fields)
    return <Changed record={record} names={item.facts.fields.split(',')} />;
  const path = item.recordType && item.recordId ? recordPath(item.recordType, item.recordId) : undefined;
  if (item.recordType === 'attachment' && item.recordId)
    return (
      <Anchor inherit href={`/api/v1/attachments/${item.recordId}/content`} download>
        {item.title}
      </Anchor>
    );
  return path && item.recordId !== item.subjectId ? (
    <Anchor inherit renderRoot={(props) => <Link to={path} {...props} />}>
      {item.title}
    </Anchor>
  ) : (
    item.title
  );
}

/** Which fields have changed, those that were added here by the name that was given to them. */
function Changed({ record, names }: { record: CustomRecord; names: readonly string[] }) {
  const { t } = useTranslation('timeline');
  const { t: field, i18n } = useTranslation('segmentation');
  const { fields } = useCustomFields(record);
  const label = useLabel();
  const format = useFormat();
  const nameOf = (name: string) => {
    const own = fields.find((one) => pathOf(one) === name);
    if (own) return label(own.labels, own.key);
    const key = `field.${name}`;
    return i18n.exists(key, { ns: 'segmentation' }) ? field(key as 'field.name') : name;
  };
  return t('changed', { fields: format.list([...new Set(names.map(nameOf))]) });
}

function EditText({
  text,
  onSave,
  onCancel,
}: {
  text: string;
  onSave: (text: string) => Promise<void>;
  onCancel: () => void;
}) {
  const { t } = useTranslation('timeline');
  const [typed, setTyped] = useState(text);
  const [saving, setSaving] = useState(false);
  return (
    <div className={css.edit}>
      <Textarea
        aria-label={t('edit')}
        autosize
        minRows={2}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={css.foot}>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button
          size="compact-xs"
          loading={saving}
          disabled={!typed.trim()}
          onClick={() => {
            setSaving(true);
            void onSave(typed.trim()).finally(() => setSaving(false));
          }}
        >
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
