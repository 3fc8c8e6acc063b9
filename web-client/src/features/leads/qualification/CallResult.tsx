import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadResponse, QualifyLeadResponse, ScriptEdition } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { PageHeader } from '@/shared/ui/PageHeader';
import { OutcomePill } from '../shared/LeadBits';
import { ReasonList } from './ReasonList';
import { ScoreMeter } from './ScoreMeter';
import css from './call.module.css';

/** What the finished call came to, and where to go from here. */
export function CallResult({
  lead,
  result,
  edition,
}: {
  lead: LeadResponse;
  result: QualifyLeadResponse;
  edition: ScriptEdition;
}) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <PageHeader title={t('call.title', { title: lead.title })} />
      <div className={css.script}>
        <div className={css.result}>
          <h2 ref={heading} tabIndex={-1}>
            {t(`call.result.${result.outcome}`, { title: lead.title, score: format.number(result.score) })}{' '}
            <OutcomePill outcome={result.outcome} />
          </h2>
          <ScoreMeter result={{ ...result, knockedOut: false }} thresholds={edition.document.thresholds} />
          <ReasonList reasons={result.reasons} />
          <div className={css.resultActs}>
            <Button component={Link} to={`/leads/${lead.id}`}>
              {t('call.toLead')}
            </Button>
            <Button variant="default" component={Link} to="/lead-inbox">
              {t('call.toInbox')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
