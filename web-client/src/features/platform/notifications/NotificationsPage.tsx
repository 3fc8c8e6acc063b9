import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { listNotifications } from '@/api/generated';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { NotificationItem } from './NotificationItem';
import { useNotifications } from './useNotifications';
import css from './notifications.module.css';

export function NotificationsPage() {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const { unread, markRead } = useNotifications();
  const list = useKeysetList(['notifications', 'all'], async (after, signal) => {
    const { data } = await listNotifications({ query: { after }, signal });
    return data;
  });
  return (
    <>
      <PageHeader
        title={t('notifications.title')}
        note={unread > 0 ? t('notifications.unread', { count: unread }) : undefined}
        actions={
          unread > 0 && (
            <Button variant="default" onClick={() => void markRead()}>
              {t('notifications.markAll')}
            </Button>
          )
        }
      />
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.isPending ? (
        <LoadingState />
      ) : list.rows.length === 0 ? (
        <EmptyState icon={IconBell} title={t('notifications.none')} hint={t('notifications.noneHint')} />
      ) : (
        <PageBody narrow>
          <ul className={css.list}>
            {list.rows.map((notification) => (
              <li key={notification.id}>
                <NotificationItem notification={notification} onRead={markRead} />
              </li>
            ))}
          </ul>
          {list.hasMore && (
            <Button variant="subtle" color="gray" mt="sm" onClick={list.loadMore}>
              {common('timeline.older')}
            </Button>
          )}
        </PageBody>
      )}
    </>
  );
}
