import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import css from '../records/records.module.css';
import type { BulkResult } from './bulkChange';

const SHOWN = 50;

interface Props {
  result: BulkResult;
  onRetry: () => void;
  onUndo: () => void;
  onClose: () => void;
}

/** "94 done, 6 failed": which, why, and what now. */
export function BulkFailures({ result, onRetry, onUndo, onClose }: Props) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  return (
    <div role="alert">
      <Text fw={600} mb="sm">
        {t('bulk.partly', {
          changed: format.number(result.changed.length),
          failed: format.number(result.failed.length),
        })}
      </Text>
      <ul className={css.related}>
        {result.failed.slice(0, SHOWN).map(({ target, outcome }) => (
          <li key={target.id}>
            <strong>{target.name}</strong>
            <span className={css.why}>{t(`bulk.why.${outcome}`)}</span>
          </li>
        ))}
      </ul>
      {result.failed.length > SHOWN && (
        <Text size="sm">{t('bulk.more', { count: result.failed.length - SHOWN })}</Text>
      )}
      <Group justify="flex-end" mt="lg">
        {result.changed.length > 0 && (
          <Button variant="subtle" onClick={onUndo}>
            {t('bulk.undoDone')}
          </Button>
        )}
        <Button variant="default" onClick={onRetry}>
          {t('bulk.retry')}
        </Button>
        <Button onClick={onClose}>{t('bulk.close')}</Button>
      </Group>
    </div>
  );
}
