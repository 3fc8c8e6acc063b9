import type { MeasureGamePlanStepCount } from '@/api/generated';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { Panel } from '@/shared/ui/Panel';
import { Legend, StackedBar } from './StackedBar';
import table from '@/shared/ui/table.module.css';
import css from './plans.module.css';

const COLUMNS = ['followed', 'followedLate', 'skipped', 'dropped', 'late', 'open'] as const;

/** How many accounts stand how with each step: as bars, and beside them as numbers. */
export function Funnel({ steps }: { steps: readonly MeasureGamePlanStepCount[] }) {
  const { t } = useTranslation('gamePlans');
  const format = useFormat();
  return (
    <Panel title={t('funnel.title')} explain={t('funnel.explain')}>
      <Legend of={steps} />
      <div className={css.scroller} tabIndex={0} role="group" aria-label={t('funnel.title')}>
        <table className={`${table.table} ${css.figures}`}>
          <thead>
            <tr>
              <th scope="col">{t('field.step')}</th>
              <th scope="col" className={css.barColumn}>
                {t('field.progress')}
              </th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-align="end">
                  {t(`standing.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.stepId}>
                <th scope="row">{step.title}</th>
                <td>
                  <StackedBar name={step.title} standings={step} />
                </td>
                {COLUMNS.map((column) => (
                  <td key={column} data-align="end">
                    {format.number(step[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
