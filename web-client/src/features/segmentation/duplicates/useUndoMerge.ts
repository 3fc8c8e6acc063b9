import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { undoMerge } from '@/api/generated';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';

/** Takes a merge back and says what people had changed since, and what therefore stayed. */
export function useUndoMerge() {
  const { t } = useTranslation('duplicates');
  const client = useQueryClient();
  const format = useFormat();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: async (id: string) => (await undoMerge({ path: { id } })).data,
    onSuccess: async ({ survivorName, kept }) => {
      toast(
        kept.length > 0
          ? t('undoneKept', { name: survivorName, kept: format.list(kept.map((record) => record.label)) })
          : t('undone', { name: survivorName }),
        { tone: 'good' },
      );
      await client.invalidateQueries();
    },
    onError: (error) => toast(problemText(error), { tone: 'bad' }),
  });
}
