import type { ReasonResponse } from '@/api/generated';
import css from '../shared/leads.module.css';

/** Why it has its score and outcome, in the reader's language. */
export const ReasonList = ({ reasons }: { reasons: readonly ReasonResponse[] }) => (
  <ul className={css.reasons}>
    {reasons.map((reason) => (
      <li key={`${reason.code}.${reason.question ?? ''}`}>{reason.message}</li>
    ))}
  </ul>
);
