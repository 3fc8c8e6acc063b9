import { Button } from '@mantine/core';
import { IconArrowMerge, IconArrowsLeftRight, IconEqualNot } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dismissDuplicate,
  type ListDuplicatesItem,
  type MergeRequest,
  type MergeResponse,
  type ReferenceCount,
  reopenDuplicate,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { SideChoice } from '@/shared/ui/compare/SideChoice';
import { DateText, Key, Pill } from '@/shared/ui/display/Display';
import { FieldList } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import type { Versioned } from '../records/customers';
import { duplicateKeys } from './duplicateKeys';
import css from './duplicates.module.css';
import { MoveCounts } from './MoveCounts';
import { useRuleWords } from './useRuleWords';
import { useUndoMerge } from './useUndoMerge';
import { VERDICT_TONES } from './verdicts';

export interface MergedField<R> {
  id: string;
  label: string;
  show: (record: R) => ReactNode;
  /** What tells that two values are the same; null for none. */
  key: (record: R) => string | null;
  /** Lists and wishes are united, whoever survives. */
  united?: boolean;
}

export interface Preview<R> {
  result: R;
  moves: ReferenceCount[];
}

interface Props<R extends Versioned & { name: string; createdAt: string }> {
  records: 'accounts' | 'contacts';
  pair: ListDuplicatesItem;
  place: number;
  onSkip: () => void;
  fields: readonly MergedField<R>[];
  get: (id: string, signal: AbortSignal) => Promise<R>;
  preview: (survivor: R, request: MergeRequest, signal: AbortSignal) => Promise<Preview<R>>;
  merge: (survivor: R, request: MergeRequest) => Promise<MergeResponse>;
}

/** Two records side by side: which one stays, whose value each field keeps, what comes of it and what follows. */
export function MergePair<R extends Versioned & { name: string; createdAt: string }>(props: Props<R>) {
  const { pair, records } = props;
  const ids = [pair.first.id, pair.second.id] as const;
  const both = useQuery({
    // the list's versions are in the key: what was changed since is read anew
    queryKey: [records, 'pair', ...ids, pair.first.version, pair.second.version],
    queryFn: ({ signal }) => Promise.all(ids.map((id) => props.get(id, signal))),
  });
  if (both.error) return <ErrorState error={both.error} onRetry={() => void both.refetch()} />;
  const [first, second] = both.data ?? [];
  return first && second ? (
    <Compared {...props} first={first} second={second} onStale={() => void both.refetch()} />
  ) : (
    <LoadingState />
  );
}

interface ComparedProps<R extends Versioned & { name: string; createdAt: string }> extends Props<R> {
  first: R;
  second: R;
  onStale: () => void;
}

function Compared<R extends Versioned & { name: string; createdAt: string }>(props: ComparedProps<R>) {
  const { records, pair, fields, first, second } = props;
  const { t } = useTranslation('duplicates');
  const can = useCan();
  const client = useQueryClient();
  const format = useFormat();
  const words = useRuleWords();
  const problemText = useProblemText();
  const undoMerge = useUndoMerge();
  const [swapped, setSwapped] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [row, setRow] = useState(0);
  const [survivor, other] = swapped ? [second, first] : [first, second];

  const differing = fields.filter((field) => field.key(first) !== field.key(second));
  const choices = differing.filter((field) => !field.united);
  const united = differing.filter((field) => field.united);
  const winnerOf = (field: MergedField<R>) =>
    chosen[field.id] ?? (field.key(survivor) === null ? other.id : survivor.id);
  const choose = (field: MergedField<R> | undefined, id: string) =>
    field && setChosen((before) => ({ ...before, [field.id]: id }));

  const request: MergeRequest = {
    others: [other.id],
    fields: chosen,
    versions: { [other.id]: other.version },
  };
  const mayMerge = can(`${records}:merge`);
  const preview = useQuery({
    queryKey: [records, 'merge-preview', survivor.id, survivor.version, request],
    queryFn: ({ signal }) => props.preview(survivor, request, signal),
    enabled: mayMerge,
    placeholderData: keepPreviousData,
    retry: false,
  });

  const refresh = () =>
    Promise.all(
      [duplicateKeys.lists, ['merges'], [records]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const merge = useMutation({
    mutationFn: () => props.merge(survivor, request),
    onSuccess: async (done) => {
      toast(t('merged', { name: survivor.name }), { tone: 'good', undo: () => undoMerge.mutate(done.id) });
      await refresh();
    },
    onError: (error) => {
      toast(problemText(error), { tone: 'bad' });
      props.onStale();
    },
  });
  const judge = useMutation({
    mutationFn: (how: typeof dismissDuplicate) => how({ path: { id: pair.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: duplicateKeys.lists }),
    onError: (error) => toast(problemText(error), { tone: 'bad' }),
  });
  const dismiss = () =>
    judge.mutate(dismissDuplicate, {
      onSuccess: () => toast(t('dismissed'), { undo: () => judge.mutate(reopenDuplicate) }),
    });
  const busy = merge.isPending || judge.isPending;
  const mayJudge = can(`${records}:update`);
  const mergeable = mayMerge && !preview.isError;
  useShortcuts({
    ...(mergeable && !busy && { m: () => merge.mutate() }),
    ...(mayJudge && !busy && { n: dismiss }),
    s: () => setSwapped(!swapped),
    ArrowDown: () => setRow(Math.min(row + 1, choices.length - 1)),
    ArrowUp: () => setRow(Math.max(row - 1, 0)),
    ArrowLeft: () => choose(choices[row], first.id),
    ArrowRight: () => choose(choices[row], second.id),
  });

  const side = (record: R, field: MergedField<R>) => ({
    id: record.id,
    label: record.name,
    value: field.show(record),
  });
  return (
    <section className={css.panel} aria-label={t('pairOf', { first: first.name, second: second.name })}>
      <header className={css.verdict}>
        <Pill tone={VERDICT_TONES[pair.verdict]}>
          {t(`verdict.${pair.verdict}`)} · {pair.points}
        </Pill>
        <span>{words(pair.rules)}</span>
        <span className={css.place}>
          {t('place', { place: format.number(props.place) })} <Key>j</Key> <Key>k</Key>
        </span>
      </header>

      <div className={css.heads}>
        {[first, second].map((record) => (
          <div key={record.id} className={css.head} data-survivor={record === survivor}>
            <Link to={`/${records}/$id`} params={{ id: record.id }} target="_blank">
              {record.name}
            </Link>
            <span className={css.why}>
              {t('entered')} <DateText value={record.createdAt} />
            </span>
            <Pill tone={record === survivor ? 'good' : 'neutral'}>
              {t(record === survivor ? 'survivor' : 'mergedAway')}
            </Pill>
          </div>
        ))}
      </div>

      {choices.map((field, index) => (
        <SideChoice
          key={field.id}
          label={field.label}
          sides={[side(first, field), side(second, field)]}
          chosen={winnerOf(field)}
          onChoose={(id) => choose(field, id)}
          current={index === row}
        />
      ))}
      <p className={css.why}>{t('equal', { count: fields.length - differing.length })}</p>

      <h2>{t('result')}</h2>
      {preview.data ? (
        <>
          <FieldList
            fields={[...choices, ...united].map((field) => ({
              label: field.label,
              value: field.show(preview.data.result),
            }))}
          />
          <MoveCounts moves={preview.data.moves} name={other.name} />
        </>
      ) : preview.error ? (
        <p role="alert" className={css.refused}>
          {problemText(preview.error)}
        </p>
      ) : (
        mayMerge && <LoadingState />
      )}

      <footer className={css.actions}>
        {mayMerge && (
          <Button
            leftSection={<IconArrowMerge size={14} />}
            rightSection={<Key>m</Key>}
            loading={merge.isPending}
            disabled={busy || !mergeable}
            onClick={() => merge.mutate()}
          >
            {t('merge')}
          </Button>
        )}
        {mayJudge && (
          <Button
            variant="default"
            leftSection={<IconEqualNot size={14} />}
            rightSection={<Key>n</Key>}
            disabled={busy}
            onClick={dismiss}
          >
            {t('notDuplicate')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconArrowsLeftRight size={14} />}
          rightSection={<Key>s</Key>}
          onClick={() => setSwapped(!swapped)}
        >
          {t('swap')}
        </Button>
        <Button variant="subtle" rightSection={<Key>j</Key>} onClick={props.onSkip}>
          {t('skip')}
        </Button>
      </footer>
    </section>
  );
}
