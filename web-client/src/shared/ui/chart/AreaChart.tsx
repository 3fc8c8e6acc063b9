import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './chart.module.css';

export interface Point {
  id: string;
  label: string;
  /** Where on the axis of time, in milliseconds. */
  at: number;
  value: number;
  shown: string;
}

interface Props {
  title: string;
  /** In the order of time. */
  points: readonly Point[];
  measure: string;
  axis: (value: number) => string;
  /** Where the axis begins and ends, for what moves little around a value far from nothing, such as a rate; from zero without it. */
  range?: readonly [low: number, high: number];
  /** The same figures as a table. */
  table: ReactNode;
  empty: string;
}

/** Until it is known how wide it is. */
const USUAL_WIDTH = 720;
const GREATEST_WIDTH = 960;
const HEIGHT = 220;
const LEFT = 48;
const BOTTOM = 24;
const TOP = 10;

/** The next of 1, 2, 5, 10, 20 … at which an axis may end. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** A quantity over time; everything as a table instead. */
export function AreaChart({ title, points, measure, axis, range, table, empty }: Props) {
  const { t } = useTranslation();
  const [view, setView] = useState('chart');
  const id = useId();
  // drawn as wide as it is shown, or its letters would shrink with it on a phone
  const { ref, width: measured } = useElementSize<HTMLElement>();
  const width = Math.min(measured || USUAL_WIDTH, GREATEST_WIDTH);
  const first = points[0];
  const last = points.at(-1);
  const [bottom, top] = range ?? [0, roundUp(Math.max(1, ...points.map((point) => point.value)))];
  const span = first && last ? last.at - first.at : 0;
  const x = (at: number) =>
    LEFT + (span === 0 || !first ? (width - LEFT) / 2 : ((at - first.at) / span) * (width - LEFT - 8));
  const y = (value: number) => TOP + (1 - (value - bottom) / (top - bottom)) * (HEIGHT - TOP - BOTTOM);
  const line = points.map((point) => `${x(point.at)},${y(point.value)}`).join(' ');
  return (
    <section ref={ref} className={css.chart} aria-labelledby={id}>
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
      {!first || !last ? (
        <p className={css.quiet}>{empty}</p>
      ) : view === 'table' ? (
        <div className={css.table}>{table}</div>
      ) : (
        <>
          <p className={css.legend}>
            <span className={css.swatch} aria-hidden /> {measure}
          </p>
          <svg
            viewBox={`0 0 ${width} ${HEIGHT}`}
            className={css.area}
            role="img"
            aria-label={t('chart.fromTo', {
              measure,
              from: first.shown,
              fromWhen: first.label,
              to: last.shown,
              toWhen: last.label,
            })}
          >
            {[bottom, (bottom + top) / 2, top]
              .filter((value) => range || Number.isInteger(value))
              .map((value) => (
                <g key={value}>
                  <line x1={LEFT} x2={width} y1={y(value)} y2={y(value)} className={css.gridLine} />
                  <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
                    {axis(value)}
                  </text>
                </g>
              ))}
            {span > 0 && (
              <polygon
                points={`${x(first.at)},${y(bottom)} ${line} ${x(last.at)},${y(bottom)}`}
                className={css.areaFill}
              />
            )}
            <polyline points={line} className={css.areaLine} />
            {points.map((point) => (
              <circle key={point.id} cx={x(point.at)} cy={y(point.value)} r={points.length > 40 ? 1.5 : 3.5}>
                <title>{`${point.label}: ${point.shown}`}</title>
              </circle>
            ))}
            <text x={x(first.at)} y={HEIGHT - 4} textAnchor={span > 0 ? 'start' : 'middle'}>
              {first.label}
            </text>
            {span > 0 && (
              <text x={width} y={HEIGHT - 4} textAnchor="end">
                {last.label}
              </text>
            )}
          </svg>
        </>
      )}
    </section>
  );
}
