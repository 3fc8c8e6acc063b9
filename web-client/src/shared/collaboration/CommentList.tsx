import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeComment,
  type CommentResponse,
  deleteComment,
  getCommentHistory,
  listComments,
  restoreComment,
  writeComment,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useDraft } from '@/shared/lib/useDraft';
import { useFormat } from '@/shared/lib/useFormat';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { DateText } from '@/shared/ui/display/Display';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import css from './collaboration.module.css';
import { mentionedIn } from './mentions';
import { MentionText } from './MentionText';
import { MentionTextarea } from './MentionTextarea';

const PAGE = 20;

interface Props {
  recordType: string;
  recordId: string;
}

/** What colleagues say about a record. */
export function CommentList({ recordType, recordId }: Props) {
  const { t } = useTranslation('collaboration');
  const can = useCan();
  const client = useQueryClient();
  const key = ['comments', recordType, recordId];
  const list = useKeysetList(key, async (after, signal) => {
    const query = { recordType, recordId, limit: PAGE, ...(after && { after }) };
    return (await listComments({ query, signal })).data;
  });
  const reload = () => void client.invalidateQueries({ queryKey: key });
  return (
    <RelatedList title={t('comments.title')} count={list.rows.length || undefined}>
      {can('comments:create') && (
        <CommentForm
          draftKey={`comment.${recordId}`}
          label={t('comments.write')}
          action={t('comments.send')}
          onSend={async (text, mentions) => {
            const { data } = await writeComment({ body: { recordType, recordId, text, mentions } });
            reload();
            return data;
          }}
        />
      )}
      {list.error && <p className={css.failure}>{t('comments.unreadable')}</p>}
      <ul className={css.comments}>
        {list.rows.map((comment) => (
          <OneComment key={comment.id} comment={comment} onChanged={reload} />
        ))}
      </ul>
      {list.hasMore && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={list.loadMore}>
          {t('comments.older')}
        </Button>
      )}
    </RelatedList>
  );
}

interface FormProps {
  draftKey?: string;
  label: string;
  action: string;
  initial?: string;
  onSend: (text: string, mentions: string[]) => Promise<CommentResponse>;
  onCancel?: () => void;
}

function CommentForm({ draftKey, label, action, initial = '', onSend, onCancel }: FormProps) {
  const { t } = useTranslation('collaboration');
  const format = useFormat();
  const problemText = useProblemText();
  const { people } = usePeople();
  const draft = useDraft<string>(draftKey);
  const [text, setText] = useState(() => draft.read() ?? initial);
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  async function send() {
    if (!text.trim() || sending) return;
    setSending(true);
    setFailure(undefined);
    try {
      const { notTold } = await onSend(text.trim(), mentionedIn(text, people));
      if (notTold?.length)
        toast(t('comments.notTold', { names: format.list(notTold.map((person) => person.name)) }), {
          tone: 'bad',
        });
      setText('');
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
    <form className={css.form} onSubmit={onSubmit}>
      <MentionTextarea
        aria-label={label}
        placeholder={label}
        autosize
        minRows={1}
        maxRows={10}
        value={text}
        error={failure}
        onChange={(next) => {
          setText(next);
          draft.write(next);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      {(text.trim() !== '' || onCancel) && (
        <div className={css.formFoot}>
          {onCancel && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
              {t('comments.cancel')}
            </Button>
          )}
          <Button size="compact-xs" type="submit" loading={sending} disabled={!text.trim()}>
            {action}
          </Button>
        </div>
      )}
    </form>
  );
}

function OneComment({ comment, onChanged }: { comment: CommentResponse; onChanged: () => void }) {
  const { t } = useTranslation('collaboration');
  const can = useCan();
  const problemText = useProblemText();
  const [editing, setEditing] = useState(false);
  const [before, setBefore] = useState<readonly { at: string; text?: string | null }[]>();
  const mayEdit = comment.mine && can('comments:create');
  async function remove() {
    try {
      await deleteComment({ path: { id: comment.id }, headers: ifMatch(comment) });
      onChanged();
      toast(t('comments.removed'), {
        undo: async () => {
          await restoreComment({ path: { id: comment.id } });
          onChanged();
        },
      });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  }
  return (
    <li>
      <div className={css.commentHead}>
        <b>{comment.authorName}</b> <DateText value={comment.createdAt} relative />
        {comment.editedAt && (
          <button
            type="button"
            className={css.edited}
            onClick={() =>
              void getCommentHistory({ path: { id: comment.id } }).then(({ data }) => setBefore(data.items))
            }
          >
            {t('comments.edited')}
          </button>
        )}
        {(mayEdit || can('comments:delete')) && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('comments.actions')}>
                <IconDots size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {mayEdit && <Menu.Item onClick={() => setEditing(true)}>{t('comments.edit')}</Menu.Item>}
              <Menu.Item onClick={() => void remove()}>{t('comments.remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {editing ? (
        <CommentForm
          label={t('comments.edit')}
          action={t('comments.save')}
          initial={comment.text}
          onCancel={() => setEditing(false)}
          onSend={async (text, mentions) => {
            const { data } = await changeComment({
              path: { id: comment.id },
              body: { text, mentions },
              headers: ifMatch(comment),
            });
            setEditing(false);
            onChanged();
            return data;
          }}
        />
      ) : (
        <div className={css.commentText}>
          <MentionText text={comment.text} names={comment.mentions.map((mention) => mention.name)} />
        </div>
      )}
      {before?.map((version) => (
        <div key={version.at} className={css.before}>
          <DateText value={version.at} time /> {version.text}
        </div>
      ))}
    </li>
  );
}
