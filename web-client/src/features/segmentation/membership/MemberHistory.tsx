import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getMemberHistory, type FieldChange, type ListMembersHistoryItem } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { DateText } from '@/shared/ui/display/Display';
import { Panel } from '@/shared/ui/Panel';
import { ErrorState } from '@/shared/ui/states/States';
import { membershipKeys, STATES } from './words';
import css from './membership.module.css';

/** Told as words of its own, or said twice otherwise. */
const FIELDS = [
  'number',
  'email',
  'state',
  'level',
  'joinedAt',
  'expiresAt',
  'renewalAskedAt',
  'decision',
] as const;
const ANSWER = 'answers.';
/** Who has no name of their own in the history. */
const ACTORS = ['anonymous', 'member', 'system'] as const;
const ACTIONS = ['created', 'updated', 'signed-in', 'password-changed'] as const;
const isOneOf = <T extends string>(known: readonly T[], word: string): word is T =>
  (known as readonly string[]).includes(word);

interface Props {
  id: string;
  /** The words of a question, and of what was answered to it. */
  question: (key: string) => string;
  answer: (key: string, value: string) => string;
}

/** What the member and colleagues changed, the newest first. */
export function MemberHistory({ id, question, answer }: Props) {
  const { t } = useTranslation('membership');
  const format = useFormat();
  const history = useQuery({
    queryKey: [...membershipKeys.member(id), 'history'],
    queryFn: async ({ signal }) => (await getMemberHistory({ path: { id }, signal })).data.items,
  });
  const said = (field: string, value: string | null | undefined) => {
    if (!value) return '—';
    if (field.startsWith(ANSWER)) return answer(field.slice(ANSWER.length), value);
    if (isOneOf(STATES, value)) return t(`state.${value}`);
    return field.endsWith('At') ? format.date(value) : value;
  };
  const toldOf = ({ changes }: ListMembersHistoryItem) =>
    changes.flatMap(({ field, old, new: now }: FieldChange) => {
      const asked = field.startsWith(ANSWER) ? question(field.slice(ANSWER.length)) : undefined;
      const label = asked ?? (isOneOf(FIELDS, field) ? t(`members.${field}`) : undefined);
      return label === undefined ? [] : [{ field, label, old: said(field, old), now: said(field, now) }];
    });
  // what changed may be nobody's business: the password, a session
  const lines = history.data
    ?.map((entry) => ({ entry, told: toldOf(entry) }))
    .filter(({ entry, told }) => entry.action !== 'updated' || told.length > 0);
  return (
    <Panel title={t('members.history')}>
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      <ul className={css.lines}>
        {lines?.map(({ entry, told }) => (
          <li key={entry.id}>
            <span className={css.quiet}>
              <DateText value={entry.at} time /> ·{' '}
              {isOneOf(ACTORS, entry.actorName) ? t(`actor.${entry.actorName}`) : entry.actorName}
            </span>
            <b>{isOneOf(ACTIONS, entry.action) ? t(`did.${entry.action}`) : entry.action}</b>
            {told.map(({ field, label, old, now }) => (
              <span key={field}>
                {label}: {old !== '—' && <del>{old}</del>} {now}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
