import { Button, Group, List, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Dialog } from '@/shared/ui/dialogs/Dialog';

interface Outcome {
  title: string;
  error: unknown;
}

interface Props {
  count: number;
  onAssign: (userId: string) => Promise<Outcome[]>;
  onClose: () => void;
  onDone: () => void;
}

/** Says the number before, and after: so many done, so many not and why. */
export function AssignManyDialog({ count, onAssign, onClose, onDone }: Props) {
  const { t } = useTranslation('leads');
  const { t: common } = useTranslation();
  const problemText = useProblemText();
  const { people } = usePeople();
  const [userId, setUserId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<Outcome[]>();
  const assign = async () => {
    if (!userId) return;
    setBusy(true);
    setOutcomes(await onAssign(userId));
    setBusy(false);
    onDone();
  };
  const failed = outcomes?.filter((outcome) => outcome.error !== undefined) ?? [];
  return (
    <Dialog opened onClose={onClose} title={t('assignMany.title', { count })} centered>
      {outcomes ? (
        <Stack>
          <Text role="status">
            {t('assignMany.result', { done: outcomes.length - failed.length, failed: failed.length })}
          </Text>
          {failed.length > 0 && (
            <List size="sm">
              {failed.map((outcome) => (
                <List.Item key={outcome.title}>
                  {outcome.title}: {problemText(outcome.error)}
                </List.Item>
              ))}
            </List>
          )}
          <Group justify="flex-end">
            <Button onClick={onClose}>{common('action.dismiss')}</Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          <Text c="dimmed">{t('dialog.assign.explain')}</Text>
          <Select
            data-autofocus
            searchable
            label={t('dialog.assign.to')}
            placeholder={t('dialog.assign.choose')}
            nothingFoundMessage={t('dialog.assign.nobody')}
            data={people}
            value={userId}
            onChange={setUserId}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button disabled={!userId} loading={busy} onClick={() => void assign()}>
              {t('assignMany.action', { count })}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
