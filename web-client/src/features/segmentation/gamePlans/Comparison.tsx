import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureGamePlanFigure, MeasureGamePlanGroup } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { Panel } from '@/shared/ui/Panel';
import table from '@/shared/ui/table.module.css';
import { useFigureWords } from './plans';
import css from './plans.module.css';

type Kind = 'given' | 'heldBack' | 'others';
type Outcome = MeasureGamePlanFigure['outcome'];

const figureOf = (group: MeasureGamePlanGroup, outcome: Outcome) =>
  group.figures.find((figure) => figure.outcome === outcome);

/** What accounts with the plan did for each of them, beside those that were held back and those that never had it. */
export function Comparison({ groups }: { groups: readonly MeasureGamePlanGroup[] }) {
  const { t } = useTranslation('gamePlans');
  const format = useFormat();
  const words = useFigureWords();
  const outcomes = groups[0]?.figures.map((figure) => figure.outcome) ?? [];
  const [chosen, setChosen] = useState<Outcome>();
  const outcome = chosen ?? outcomes.at(-1);
  const compared = groups.filter((group) => group.kind === 'given' || group.accounts > 0);
  if (!outcome)
    return (
      <Panel title={t('compare.title')}>
        <p className={css.quiet}>{t('compare.noRights')}</p>
      </Panel>
    );
  const top = Math.max(...compared.map((group) => figureOf(group, outcome)?.perAccount ?? 0));
  const few = compared.filter((group) => group.tooFew);
  return (
    <Panel
      title={t('compare.title')}
      explain={t('compare.explain')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('compare.figure')}
          value={outcome}
          onChange={setChosen}
          data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
      }
    >
      <div className={css.scroller} tabIndex={0} role="group" aria-label={t('compare.title')}>
        <table className={`${table.table} ${css.figures}`}>
          <thead>
            <tr>
              <th scope="col">{t('compare.group')}</th>
              <th scope="col" data-align="end">
                {t('field.accounts')}
              </th>
              <th scope="col" data-align="end">
                {t('compare.total')}
              </th>
              <th scope="col" className={css.barColumn}>
                {t('compare.perAccount')}
              </th>
              <th scope="col" data-align="end">
                {t('compare.ahead')}
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.map((group) => {
              const figure = figureOf(group, outcome);
              const perAccount = figure?.perAccount ?? 0;
              return (
                <tr key={group.kind} data-kind={group.kind}>
                  <th scope="row">{t(`group.${group.kind as Kind}`)}</th>
                  <td data-align="end">{format.number(group.accounts)}</td>
                  <td data-align="end">{words(outcome, figure?.total ?? 0)}</td>
                  <td>
                    <span className={css.compareBar}>
                      <span aria-hidden>
                        <i style={{ width: `${top > 0 ? (perAccount / top) * 100 : 0}%` }} />
                      </span>
                      {words(outcome, Math.round(perAccount * 100) / 100)}
                    </span>
                  </td>
                  <td data-align="end">{group.kind === 'given' ? '' : <Ahead percent={figure?.ahead} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {few.length > 0 && (
        <p className={css.caution} role="note">
          {t('compare.tooFew', { groups: format.list(few.map((group) => t(`group.${group.kind as Kind}`))) })}
        </p>
      )}
    </Panel>
  );
}

function Ahead({ percent }: { percent: number | null | undefined }) {
  const { t } = useTranslation('gamePlans');
  const format = useFormat();
  if (percent === null || percent === undefined)
    return <span className={css.quiet}>{t('compare.notComparable')}</span>;
  const sign = percent > 0 ? '+' : '';
  return <strong data-better={percent > 0}>{`${sign}${format.number(percent)} %`}</strong>;
}
