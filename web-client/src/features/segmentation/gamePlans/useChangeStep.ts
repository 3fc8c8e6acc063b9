import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changePlannedStep, type ChangePlannedStepRequest, type PlannedStepResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { planKeys } from './planKeys';

/** What a step goes back to when it is undone; dropped is nothing that a person does. */
const before = ({ state, reason }: PlannedStepResponse): ChangePlannedStepRequest => ({
  state: state === 'dropped' ? 'open' : state,
  reason: reason ?? null,
});

/** Ticks, skips or opens a step, with an undo; true when it was done. */
export function useChangeStep() {
  const { t } = useTranslation('gamePlans');
  const client = useQueryClient();
  const problemText = useProblemText();
  const send = async (step: { id: string; version: number }, body: ChangePlannedStepRequest) => {
    const { data } = await changePlannedStep({ path: { id: step.id }, body, headers: ifMatch(step) });
    return data;
  };
  return async (step: PlannedStepResponse, title: string, body: ChangePlannedStepRequest) => {
    try {
      const changed = await send(step, body);
      toast(t(`did.${body.state as 'open' | 'followed' | 'skipped'}`, { title }), {
        undo: async () => {
          try {
            await send(changed, before(step));
          } catch (error) {
            toast(problemText(error), { tone: 'bad' });
          }
          await client.invalidateQueries({ queryKey: planKeys.all });
        },
      });
      return true;
    } catch (error) {
      // somebody else was first: what they did is shown at once
      toast(problemText(error), { tone: 'bad' });
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: planKeys.all });
    }
  };
}
