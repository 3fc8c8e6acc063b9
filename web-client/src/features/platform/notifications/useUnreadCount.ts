import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { NotificationEvent } from '@/api/generated';
import { API_BASE } from '@/api/transport';
import { announce } from '@/shared/lib/announce';
import { useNotifications } from './useNotifications';

/** How many notifications wait; listens for new ones as long as it is shown. */
export function useUnreadCount() {
  useLiveNotifications();
  return useNotifications().unread;
}

/**
 * Listens while the page is in view: browsers allow few connections to one host, and a hidden tab needs none.
 * The stream only tells that there is something new; the texts are asked for, in the language that is on.
 */
function useLiveNotifications() {
  const queries = useQueryClient();
  useEffect(() => {
    let stream: EventSource | undefined;
    const hear = (event: MessageEvent<string>) => {
      const { items } = JSON.parse(event.data) as NotificationEvent;
      if (items.length === 0) return;
      void queries.invalidateQueries({ queryKey: ['notifications'] });
      const [newest] = items;
      if (newest) announce(newest.text);
    };
    const follow = () => {
      if (document.hidden) {
        stream?.close();
        stream = undefined;
      } else if (!stream) {
        stream = new EventSource(`${API_BASE}/notifications/stream`);
        stream.addEventListener('notifications', hear);
      }
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stream?.close();
    };
  }, [queries]);
}
