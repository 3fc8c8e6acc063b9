import type { ReasonResponse } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import css from '../shared/leads.module.css';

/** Why it has its score and outcome, in the reader's language. */
export function ReasonList({ reasons }: { reasons: readonly ReasonResponse[] }) {
  const format = useFormat();
  return (
    <ul className={css.reasons}>
      {reasons.map((reason) => (
        <li key={`${reason.code}.${reason.question ?? ''}`} data-reason={reason.code}>
          <span>{reason.message}</span>
          {reason.points !== 0 && <span className={css.points}>{format.number(reason.points)}</span>}
        </li>
      ))}
    </ul>
  );
}
