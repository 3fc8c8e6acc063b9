import { IconClock, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LeadStatus, QualificationOutcome } from '@/api/generated';
import { useNow } from '@/shared/lib/useNow';
import { useFormat } from '@/shared/lib/useFormat';
import { DateText, Nothing, Pill } from '@/shared/ui/display/Display';
import { isClosed, OUTCOME_TONE, STATUS_TONE } from './vocabulary';
import css from './leads.module.css';

export function StatusPill({ status }: { status: LeadStatus }) {
  const { t } = useTranslation('leads');
  return <Pill tone={STATUS_TONE[status]}>{t(`status.${status}`)}</Pill>;
}

export function OutcomePill({ outcome }: { outcome: QualificationOutcome | null | undefined }) {
  const { t } = useTranslation('leads');
  return outcome ? <Pill tone={OUTCOME_TONE[outcome]}>{t(`outcome.${outcome}`)}</Pill> : <Nothing />;
}

export function Score({ value }: { value: number | null | undefined }) {
  const format = useFormat();
  return value === null || value === undefined ? (
    <Nothing />
  ) : (
    <span className="num">{format.number(value)}</span>
  );
}

interface Clock {
  status: LeadStatus;
  respondBy?: string | null;
  firstContactAt?: string | null;
  responseMinutes?: number | null;
  late: boolean;
}

/** From enquiry to first contact: how long it took, how long is left, or that its time has passed. */
export function ResponseClock({ lead }: { lead: Clock }) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const now = useNow();
  const { firstContactAt, responseMinutes, late, respondBy } = lead;
  // Who merely stands on a list waits for no answer.
  if (!respondBy) return <Nothing />;
  if (firstContactAt)
    return (
      <span className={css.clock} data-tone={late ? 'bad' : 'good'}>
        <IconClock size={14} aria-hidden />
        {late
          ? t('clock.answeredLate', { time: format.duration(responseMinutes ?? 0) })
          : responseMinutes
            ? t('clock.answered', { time: format.duration(responseMinutes) })
            : t('clock.answeredAtOnce')}
      </span>
    );
  if (isClosed(lead.status) || lead.status === 'nurture') return <Nothing />;
  const overdue = late || Date.parse(respondBy) < now;
  return (
    <span className={css.clock} data-tone={overdue ? 'bad' : 'plain'}>
      {overdue ? <IconFlag size={14} aria-hidden /> : <IconClock size={14} aria-hidden />}
      {overdue ? t('clock.overdue') : t('clock.due')} <DateText value={respondBy} relative />
    </span>
  );
}

/** Working time left, as colour and words. */
export function TimeLeft({ minutes }: { minutes: number | null | undefined }) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  if (minutes === null || minutes === undefined) return <Nothing />;
  const tone = minutes <= 0 ? 'bad' : minutes <= 15 ? 'warn' : 'plain';
  return (
    <span className={css.clock} data-tone={tone} title={t('clock.inWorkingTime')}>
      <IconClock size={14} aria-hidden />
      {minutes <= 0 ? t('clock.passed') : t('clock.left', { time: format.duration(minutes) })}
    </span>
  );
}
