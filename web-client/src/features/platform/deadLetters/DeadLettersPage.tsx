import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listDeadLetters, replayDeadLetter } from '@/api/generated';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import css from './deadLetters.module.css';

/** Events whose effects failed for good, to be delivered once more when the cause is mended. */
export function DeadLettersPage() {
  const { t } = useTranslation('platform');
  const can = useCan();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [replaying, setReplaying] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: ['dead-letters'],
    queryFn: async ({ signal }) => (await listDeadLetters({ signal })).data.items,
  });
  const replay = async (id: string) => {
    setReplaying(id);
    try {
      await replayDeadLetter({ path: { id } });
      toast(t('deadLetter.replayed'), { tone: 'good' });
    } catch (problem) {
      toast(problemText(problem), { tone: 'bad' });
    } finally {
      setReplaying(undefined);
    }
    await queries.invalidateQueries({ queryKey: ['dead-letters'] });
  };
  return (
    <>
      <PageHeader title={t('deadLetter.title')} note={data?.length} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : data.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title={t('deadLetter.none')} hint={t('deadLetter.noneHint')} />
      ) : (
        <PageBody narrow>
          {data.map((letter) => (
            <Panel
              key={letter.eventId}
              title={letter.type}
              explain={
                <>
                  <DateText value={letter.occurredAt} time /> ·{' '}
                  {t('deadLetter.attempts', { count: letter.attempts })}
                </>
              }
              actions={
                can('dead-letters:replay') && (
                  <Button
                    variant="default"
                    loading={replaying === letter.eventId}
                    onClick={() => void replay(letter.eventId)}
                  >
                    {t('deadLetter.replay')}
                  </Button>
                )
              }
            >
              {letter.error && <pre className={css.error}>{letter.error}</pre>}
            </Panel>
          ))}
        </PageBody>
      )}
    </>
  );
}
