import { useTranslation } from 'react-i18next';
import type { GamePlanResponse } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import { Panel } from '@/shared/ui/Panel';
import css from './plans.module.css';

/** What the plan asks for, as those read it who follow it. */
export function PlanSteps({ plan }: { plan: GamePlanResponse }) {
  const { t } = useTranslation('gamePlans');
  const { nameOf } = usePeople();
  return (
    <Panel title={t('section.steps')}>
      {plan.steps.length === 0 && <p className={css.quiet}>{t('noSteps')}</p>}
      <ol className={css.plainSteps}>
        {plan.steps.map((step) => (
          <li key={step.id}>
            <strong>{step.title}</strong>
            <span className={css.quiet}>
              {[
                t(`kind.${step.kind}`),
                t('step.within', { count: step.dueDays }),
                step.ownerId ? (nameOf(step.ownerId) ?? '—') : t('step.accountOwner'),
                t(`recognition.${step.recognition}`),
              ].join(' · ')}
            </span>
            {step.expected && <span>{t('step.expects', { expected: step.expected })}</span>}
            {step.instructions && <span className={css.instructions}>{step.instructions}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
