import { useTranslation } from 'react-i18next';
import type { LeadResponse } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { Nothing } from '@/shared/ui/display/Display';
import { useProtection } from './usePool';
import css from './protection.module.css';

const SOON = 2;

/** Until when a lead is its owner's, in working days. */
export function ProtectedUntil({ until, daysLeft }: { until: string; daysLeft: number }) {
  const { t } = useTranslation('leadPool');
  const format = useFormat();
  return (
    <span
      className={css.clock}
      data-protection
      data-tone={daysLeft === 0 ? 'bad' : daysLeft <= SOON ? 'warn' : 'plain'}
    >
      <span>{t('until', { when: format.dateTime(until) })}</span>
      <span>{daysLeft === 0 ? t('over') : t('daysLeft', { count: daysLeft })}</span>
    </span>
  );
}

/** The same on the lead's page, with what would prolong it on hover and for screen readers. */
export function ProtectionClock({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leadPool');
  const { data } = useProtection(lead.id, lead.version);
  const prolongs = useWhatProlongs(lead);
  if (!data || !lead.ownerId) return <Nothing />;
  if (!data.until) return lead.status === 'assigned' ? <Nothing /> : t('endless');
  return (
    <span title={prolongs}>
      <ProtectedUntil until={data.until} daysLeft={data.workingDaysLeft ?? 0} />
    </span>
  );
}

export function useWhatProlongs(lead: LeadResponse): string | undefined {
  const { t } = useTranslation('leadPool');
  const format = useFormat();
  const { data } = useProtection(lead.id, lead.version);
  if (!data?.until || !data.untilWithProgress || !data.rule) return undefined;
  return data.untilWithProgress > data.until
    ? t('extends', { when: format.date(data.untilWithProgress), rule: data.rule })
    : undefined;
}
