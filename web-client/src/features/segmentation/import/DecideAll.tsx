import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { decideRows, type ImportResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { importKeys } from './importKeys';

const DECISIONS = ['create', 'merge', 'skip'] as const;

/** One answer for all rows that may be here already; each may still be decided by itself. */
export function DecideAll({ list }: { list: ImportResponse }) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const decide = useMutation({
    mutationFn: async (decision: (typeof DECISIONS)[number]) =>
      (await decideRows({ path: { id: list.id }, body: { decision }, headers: ifMatch(list) })).data,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: importKeys.one(list.id) });
      await client.invalidateQueries({ queryKey: importKeys.rows(list.id) });
    },
    onError: (error) => toast(problemText(error), { tone: 'bad' }),
  });
  if (!can('imports:update')) return null;
  return (
    <Group gap={6} mb="sm" role="group" aria-label={t('import.decideAll.label')}>
      {DECISIONS.map((decision) => (
        <Button
          key={decision}
          variant="default"
          size="compact-sm"
          loading={decide.isPending && decide.variables === decision}
          disabled={decide.isPending}
          onClick={() => decide.mutate(decision)}
        >
          {t(`import.decideAll.${decision}`)}
        </Button>
      ))}
    </Group>
  );
}
