import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getAccountTimeline,
  getContactTimeline,
  logAccountActivity,
  logContactActivity,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { planKeys } from '../gamePlans/planKeys';
import { ActivityComposer } from './ActivityComposer';
import { Brief } from './Brief';
import { type ActivityKind, type StoryFilter, storyFilter, tellByDay } from './stream';
import { StoryEntry } from './StoryEntry';
import { StoryFilters } from './StoryFilters';
import css from './timeline.module.css';

const PAGE = 50;

interface Props {
  records: 'accounts' | 'contacts';
  id: string;
  name: string;
  /** What the person has come to write down. */
  log?: ActivityKind | undefined;
}

/** Everything that happened here, so that nobody need ask the customer again; with a place to write what just did. */
export function RecordTimeline({ records, id, name, log: kind }: Props) {
  const { t } = useTranslation('timeline');
  const can = useCan();
  const format = useFormat();
  const client = useQueryClient();
  const [filter, setFilter] = useState<StoryFilter>({});
  const [group, setGroup] = useState(false);
  const asked = storyFilter(filter);
  const list = useKeysetList([records, 'timeline', id, asked, group], async (after, signal) => {
    const query = { limit: PAGE, ...(after && { after }), ...(asked && { filter: asked }) };
    return records === 'accounts'
      ? (await getAccountTimeline({ path: { id }, query: { ...query, group }, signal })).data
      : (await getContactTimeline({ path: { id }, query, signal })).data;
  });
  const days = useMemo(() => tellByDay(list.rows, format.date), [list.rows, format]);
  const reload = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: [records, 'timeline', id] }),
      client.invalidateQueries({ queryKey: [records, 'brief', id] }),
      // what was written down may have ticked a step
      client.invalidateQueries({ queryKey: planKeys.all }),
    ]);
  };
  const log = records === 'accounts' ? logAccountActivity : logContactActivity;
  const mayWrite = can(`${records}:update`);
  return (
    <>
      <Brief records={records} id={id} />
      {mayWrite && (
        <ActivityComposer
          records={records}
          id={id}
          name={name}
          kind={kind}
          onSend={async (body) => {
            const { data } = await log({ path: { id }, body });
            await reload();
            return data;
          }}
        />
      )}
      <StoryFilters
        filter={filter}
        onFilter={setFilter}
        group={records === 'accounts' ? group : undefined}
        onGroup={setGroup}
      />
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.isPending ? (
        <LoadingState />
      ) : days.length === 0 ? (
        <p className={css.quiet}>{t(asked ? 'nothingFound' : 'nothingYet')}</p>
      ) : (
        days.map(({ day, lines }) => (
          <section key={day} aria-label={day}>
            <h2 className={css.day}>{day === format.date(new Date().toISOString()) ? t('today') : day}</h2>
            <ol className={css.story}>
              {lines.map((line) => (
                <StoryEntry
                  key={line.item.id}
                  line={line}
                  records={records}
                  subjectId={id}
                  mayPin={mayWrite}
                  onChanged={reload}
                />
              ))}
            </ol>
          </section>
        ))
      )}
      {list.hasMore && (
        <Button variant="subtle" color="gray" loading={list.isFetching} onClick={list.loadMore}>
          {t('older')}
        </Button>
      )}
    </>
  );
}
