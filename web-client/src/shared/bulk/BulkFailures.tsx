import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadBulkResultResponse } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';

const SHOWN = 50;

interface Props {
  result: ReadBulkResultResponse;
  onUndo: () => void;
  onClose: () => void;
}

/** "94 done, 6 not": which, and why. Those stay selected. */
export function BulkFailures({ result, onUndo, onClose }: Props) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const { counts, notDone } = result;
  const failed = (counts.notAllowed ?? 0) + (counts.refused ?? 0) + (counts.changedSince ?? 0);
  return (
    <div role="alert">
      <Text fw={600} mb="sm">
        {t('partly', { changed: format.number(counts.changed ?? 0), failed: format.number(failed) })}
      </Text>
      <ul>
        {notDone.slice(0, SHOWN).map((row) => (
          <li key={row.recordId}>
            <strong>{row.name}</strong> {row.why}
          </li>
        ))}
      </ul>
      {failed > SHOWN && <Text size="sm">{t('more', { count: failed - SHOWN })}</Text>}
      <Group justify="flex-end" mt="lg">
        {result.canBeUndone && (
          <Button
            variant="subtle"
            onClick={() => {
              onClose();
              onUndo();
            }}
          >
            {t('undoDone')}
          </Button>
        )}
        <Button onClick={onClose}>{t('close')}</Button>
      </Group>
    </div>
  );
}
