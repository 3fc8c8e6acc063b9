import { useNavigate } from '@tanstack/react-router';
import type { NotificationResponse } from '@/api/generated';
import { recordPath } from '@/app/features';
import { DateText } from '@/shared/ui/display/Display';
import css from './notifications.module.css';

interface Props {
  notification: NotificationResponse;
  onRead: (ids: string[]) => Promise<unknown>;
}

export function NotificationItem({ notification, onRead }: Props) {
  const navigate = useNavigate();
  const path = recordPath(notification.recordType, notification.recordId);
  const open = () => {
    if (!notification.readAt) void onRead([notification.id]);
    if (path) void navigate({ to: path });
  };
  return (
    <button type="button" className={css.item} data-unread={!notification.readAt} onClick={open}>
      <span>{notification.text}</span>
      <DateText value={notification.createdAt} relative />
    </button>
  );
}
