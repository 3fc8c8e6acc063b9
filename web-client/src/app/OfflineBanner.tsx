import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { connection } from '@/api/transport';
import css from './shell.module.css';

export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const { reachable } = connection.use();
  if (online && reachable) return null;
  return (
    <div className={css.offline} role="alert">
      <IconPlugConnectedX size={15} aria-hidden />
      {t(online ? 'offline.server' : 'offline.network')}
    </div>
  );
}
