import { useTranslation } from 'react-i18next';
import { recordPath } from '@/app/features';
import { DateText } from '@/shared/ui/display/Display';
import { HomeTile, HomeTileRow } from '@/shared/ui/HomeTile';
import { useNotifications } from '../notifications/useNotifications';

const SHOWN = 4;

export default function UnreadTile() {
  const { t } = useTranslation('platform');
  const { items, unread } = useNotifications();
  return (
    <HomeTile title={t('home.unread')} count={unread} to="/notifications" empty={t('home.unreadNone')}>
      {items
        .filter((item) => !item.readAt)
        .slice(0, SHOWN)
        .map((item) => (
          <HomeTileRow
            key={item.id}
            to={recordPath(item.recordType, item.recordId) ?? '/notifications'}
            title={item.text}
            note={<DateText value={item.createdAt} relative />}
          />
        ))}
    </HomeTile>
  );
}
