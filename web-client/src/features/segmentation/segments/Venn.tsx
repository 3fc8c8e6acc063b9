import { useFormat } from '@/shared/lib/useFormat';
import css from './segments.module.css';

interface Named {
  id: string;
  name: string;
  count: number;
}

interface Spot {
  x: number;
  y: number;
}

interface Layout {
  circles: (Spot & { title: Spot })[];
  /** Where a region's number stands, by which circles it is in: 1 the first, 2 the second, 4 the third. */
  spots: Record<number, Spot>;
  height: number;
}

const RADIUS = 110;

// Equal circles whatever the sizes: three circles can't be drawn true to size in general, and the numbers say it better.
const LAYOUTS: Record<number, Layout> = {
  2: {
    circles: [
      { x: 170, y: 150, title: { x: 110, y: 24 } },
      { x: 310, y: 150, title: { x: 370, y: 24 } },
    ],
    spots: { 1: { x: 120, y: 155 }, 2: { x: 360, y: 155 }, 3: { x: 240, y: 155 } },
    height: 275,
  },
  3: {
    circles: [
      { x: 175, y: 150, title: { x: 110, y: 24 } },
      { x: 305, y: 150, title: { x: 370, y: 24 } },
      { x: 240, y: 255, title: { x: 240, y: 386 } },
    ],
    spots: {
      1: { x: 120, y: 130 },
      2: { x: 360, y: 130 },
      3: { x: 240, y: 110 },
      4: { x: 240, y: 315 },
      5: { x: 165, y: 222 },
      6: { x: 315, y: 222 },
      7: { x: 240, y: 190 },
    },
    height: 400,
  },
};

const LONGEST = 26;
const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** Two or three circles with the number of each part; the table beside it says the same. */
export function Venn({
  segments,
  countOf,
  label,
}: {
  segments: readonly Named[];
  countOf: (ids: readonly string[]) => number;
  label: string;
}) {
  const format = useFormat();
  const layout = LAYOUTS[segments.length];
  if (!layout) return null;
  return (
    <svg viewBox={`0 0 480 ${layout.height}`} className={css.venn} role="img" aria-label={label}>
      {segments.map((segment, i) => {
        const circle = layout.circles[i];
        return (
          circle && (
            <g key={segment.id}>
              <circle cx={circle.x} cy={circle.y} r={RADIUS} data-nth={i} />
              <text x={circle.title.x} y={circle.title.y} textAnchor="middle" className={css.vennName}>
                {short(segment.name)}
                <title>{segment.name}</title>
              </text>
            </g>
          )
        );
      })}
      {Object.entries(layout.spots).map(([mask, spot]) => (
        <text key={mask} x={spot.x} y={spot.y} textAnchor="middle" className={css.vennCount}>
          {format.compact(
            countOf(segments.filter((_, i) => (Number(mask) & (1 << i)) !== 0).map((one) => one.id)),
          )}
        </text>
      ))}
    </svg>
  );
}
