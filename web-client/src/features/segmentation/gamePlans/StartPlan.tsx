import { Alert, Button } from '@mantine/core';
import { IconPlayerPlay, IconUsers } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type GamePlanResponse, previewGamePlan, startGamePlan } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { planKeys } from './planKeys';
import css from './plans.module.css';

/** Before the start: who gets the plan and who is held back, from the very draw that starting makes. */
export function StartPlan({ plan }: { plan: GamePlanResponse }) {
  const { t } = useTranslation('gamePlans');
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const preview = useQuery({
    queryKey: planKeys.preview(plan.id, plan.version),
    queryFn: async ({ signal }) => (await previewGamePlan({ path: { id: plan.id }, signal })).data,
    retry: false,
  });
  const seen = preview.data;
  const sentence =
    seen &&
    t('start.sentence', {
      count: seen.given,
      given: format.number(seen.given),
      heldBack: format.number(seen.heldBack),
    });
  const start = async () => {
    if (!sentence) return;
    const isSure = await confirm({
      title: t('start.title', { name: plan.name }),
      consequence: `${sentence} ${t('start.consequence')}`,
      action: t('start.action'),
    });
    if (!isSure) return;
    try {
      const { data } = await startGamePlan({ path: { id: plan.id }, headers: ifMatch(plan) });
      client.setQueryData(planKeys.one(plan.id), data);
      await client.invalidateQueries({ queryKey: planKeys.all });
      toast(t('start.done'), { tone: 'good' });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  return (
    <Alert icon={<IconUsers size={16} />} color="blue" className={css.start} title={t('start.draft')}>
      <p role="status">{preview.error ? problemText(preview.error) : (sentence ?? t('start.counting'))}</p>
      {seen !== undefined && seen.withoutOwner > 0 && (
        <p>{t('start.withoutOwner', { count: seen.withoutOwner, many: format.number(seen.withoutOwner) })}</p>
      )}
      <Button
        leftSection={<IconPlayerPlay size={14} />}
        disabled={!seen || seen.given === 0 || plan.steps.length === 0}
        onClick={() => void start()}
      >
        {t('start.action')}
      </Button>
    </Alert>
  );
}
