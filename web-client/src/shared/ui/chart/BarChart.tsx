import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './chart.module.css';

export interface Bar {
  id: string;
  label: string;
  value: number;
  shown: string;
  /** Of the same scale, drawn as a mark on the bar: a target or a percentile. */
  mark?: { value: number; shown: string } | undefined;
  /** Needs attention. */
  alarming?: boolean | undefined;
}

interface Props {
  title: string;
  bars: readonly Bar[];
  /** What a bar shows, e.g. "Median response time". */
  measure: string;
  markName?: string;
  /** What makes a bar alarming. */
  alarmName?: string;
  /** The same figures, and more, as a table. */
  table: ReactNode;
  empty: string;
  onOpen?: (bar: Bar) => void;
}

/** Horizontal bars from zero, the ten greatest first; everything as a table instead. */
export function BarChart({ title, bars, measure, markName, alarmName, table, empty, onOpen }: Props) {
  const { t } = useTranslation();
  const [view, setView] = useState('chart');
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all ? bars : bars.slice(0, 10);
  const top = Math.max(1, ...bars.map((bar) => Math.max(bar.value, bar.mark?.value ?? 0)));
  return (
    <section className={css.chart} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('chart.view')}
          value={view}
          onChange={setView}
          data={[
            { value: 'chart', label: t('chart.chart') },
            { value: 'table', label: t('chart.table') },
          ]}
        />
      </div>
      {bars.length === 0 ? (
        <p className={css.quiet}>{empty}</p>
      ) : view === 'table' ? (
        <div className={css.table}>{table}</div>
      ) : (
        <>
          <p className={css.legend}>
            <span className={css.swatch} aria-hidden /> {measure}
            {markName && (
              <>
                <span className={css.markSwatch} aria-hidden /> {markName}
              </>
            )}
            {alarmName && shown.some((bar) => bar.alarming) && (
              <>
                <span className={css.swatch} data-alarming aria-hidden /> {alarmName}
              </>
            )}
          </p>
          <ul className={css.bars}>
            {shown.map((bar) => (
              <li key={bar.id} data-alarming={bar.alarming}>
                {onOpen ? (
                  <button type="button" className={css.label} onClick={() => onOpen(bar)}>
                    {bar.label}
                  </button>
                ) : (
                  <span className={css.label}>{bar.label}</span>
                )}
                <span className={css.track} aria-hidden>
                  <span className={css.bar} style={{ width: `${(bar.value / top) * 100}%` }} />
                  {bar.mark && (
                    <i style={{ left: `${(bar.mark.value / top) * 100}%` }} title={bar.mark.shown} />
                  )}
                </span>
                <span className={css.value}>{bar.shown}</span>
              </li>
            ))}
          </ul>
          {bars.length > shown.length && (
            <button type="button" className={css.more} onClick={() => setAll(true)}>
              {t('chart.all', { count: bars.length })}
            </button>
          )}
        </>
      )}
    </section>
  );
}
