import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endSession, listSessions, signOutEverywhere } from '@/api/generated';
import { leave } from '@/app/leave';
import { confirm } from '@/shared/lib/confirm';
import { useProblemText } from '@/shared/lib/useProblemText';
import { toast } from '@/shared/lib/toasts';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { Panel } from '@/shared/ui/Panel';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { describeDevice } from './device';
import css from './profile.module.css';

export function SessionsSection() {
  const { t } = useTranslation('platform');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: async ({ signal }) => (await listSessions({ signal })).data.items,
  });
  const end = async (id: string) => {
    try {
      await endSession({ path: { id } });
      toast(t('sessions.ended'));
    } catch (problem) {
      toast(problemText(problem), { tone: 'bad' });
    }
    await queries.invalidateQueries({ queryKey: ['sessions'] });
  };
  const endAll = async () => {
    const sure = await confirm({
      title: t('sessions.everywhere'),
      consequence: t('sessions.everywhereHint', { count: data?.length ?? 0 }),
      action: t('sessions.everywhere'),
      danger: true,
    });
    if (!sure) return;
    await signOutEverywhere();
    leave();
  };
  return (
    <Panel
      title={t('sessions.title')}
      explain={t('sessions.explain')}
      actions={
        <Button variant="default" onClick={() => void endAll()}>
          {t('sessions.everywhere')}
        </Button>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <ul className={css.sessions}>
          {data.map((session) => {
            const device = describeDevice(session.userAgent ?? '');
            const Icon = device.isPhone ? IconDeviceMobile : IconDeviceDesktop;
            return (
              <li key={session.id}>
                <Icon size={18} stroke={1.5} aria-hidden />
                <div>
                  <div>
                    {device.name || t('sessions.unknown')}
                    {session.current && <Pill tone="good">{t('sessions.current')}</Pill>}
                  </div>
                  <small>
                    {session.address} · {t('sessions.lastSeen')}{' '}
                    <DateText value={session.lastSeenAt} relative />
                  </small>
                </div>
                {!session.current && (
                  <Button variant="subtle" color="gray" onClick={() => void end(session.id)}>
                    {t('sessions.end')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
