import { Collapse, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getDispatchLog,
  type GetDispatchLogEntry,
  type LeadResponse,
  listLeadEnquiries,
  type ListEnquiriesItem,
  listLeadQualifications,
  type ListQualificationsItem,
} from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { DateText } from '@/shared/ui/display/Display';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import { leadKeys } from '../shared/actions';
import { OutcomePill } from '../shared/LeadBits';
import { ReasonList } from '../qualification/ReasonList';
import css from './records.module.css';

/** How it came to its owner, how it was judged, and every enquiry as it was sent. */
export function LeadRelated({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leads');
  const path = { id: lead.id };
  const qualifications = useQuery({
    queryKey: leadKeys.about(lead.id, 'qualifications'),
    queryFn: async ({ signal }) => (await listLeadQualifications({ path, signal })).data,
  });
  const dispatch = useQuery({
    queryKey: leadKeys.about(lead.id, 'dispatch'),
    queryFn: async ({ signal }) => (await getDispatchLog({ path, signal })).data,
  });
  const enquiries = useQuery({
    queryKey: leadKeys.about(lead.id, 'enquiries'),
    queryFn: async ({ signal }) => (await listLeadEnquiries({ path, signal })).data,
  });
  return (
    <>
      <RelatedList title={t('related.qualifications')} count={qualifications.data?.length}>
        <Several items={qualifications.data} empty={t('related.notQualified')}>
          {(one, first) => <Qualification key={one.id} one={one} opened={first} />}
        </Several>
      </RelatedList>
      <RelatedList title={t('related.dispatch')} count={dispatch.data?.length}>
        <Several items={dispatch.data} empty={t('related.notDispatched')}>
          {(entry) => <DispatchStep key={entry.id} entry={entry} />}
        </Several>
      </RelatedList>
      <RelatedList title={t('related.enquiries')} count={enquiries.data?.length}>
        <Several items={enquiries.data} empty="">
          {(enquiry, first) => <Enquiry key={enquiry.id} enquiry={enquiry} opened={first} />}
        </Several>
      </RelatedList>
    </>
  );
}

interface SeveralProps<T> {
  items: readonly T[] | undefined;
  empty: string;
  children: (item: T, first: boolean) => ReactNode;
}

function Several<T>({ items, empty, children }: SeveralProps<T>) {
  if (!items) return null;
  if (items.length === 0) return <p className={css.quiet}>{empty}</p>;
  return <>{items.map((item, i) => children(item, i === 0))}</>;
}

function Fold({ head, opened, children }: { head: ReactNode; opened: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(opened);
  return (
    <div className={css.fold}>
      <UnstyledButton className={css.foldHead} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {head}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <div className={css.foldBody}>{children}</div>
      </Collapse>
    </div>
  );
}

function Qualification({ one, opened }: { one: ListQualificationsItem; opened: boolean }) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  return (
    <Fold
      opened={opened}
      head={
        <>
          <OutcomePill outcome={one.outcome} />
          <span className="num">
            {t('related.points', { count: one.score, points: format.number(one.score) })}
          </span>
          <DateText value={one.at} relative />
        </>
      }
    >
      <ReasonList reasons={one.reasons} />
      <p className={css.quiet}>
        {t('related.by', { name: one.actorName, script: one.script, version: one.scriptVersion })}
      </p>
    </Fold>
  );
}

function DispatchStep({ entry }: { entry: GetDispatchLogEntry }) {
  const { t } = useTranslation('leads');
  const name = entry.userName ?? t('next.somebody');
  return (
    <div className={css.step} data-dispatch={entry.act}>
      <div className={css.stepHead}>
        <b>{t(`dispatchAct.${entry.act}`, { name, actor: entry.actorName })}</b>
        <DateText value={entry.at} relative />
      </div>
      {entry.reason && <p>{entry.reason}</p>}
      {entry.explanation.length > 0 && (
        <ol>
          {entry.explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

const SAID = ['companyName', 'personName', 'jobTitle', 'email', 'phone', 'district', 'interest'] as const;

function Enquiry({ enquiry, opened }: { enquiry: ListEnquiriesItem; opened: boolean }) {
  const { t } = useTranslation('leads');
  return (
    <Fold
      opened={opened}
      head={
        <>
          <span>{enquiry.source}</span>
          <DateText value={enquiry.enquiredAt} relative />
        </>
      }
    >
      {enquiry.facts.message && <p className={css.said}>{enquiry.facts.message}</p>}
      <dl className={css.saidFacts}>
        {SAID.map((key) => {
          const value = enquiry.facts[key];
          return (
            value && (
              <div key={key}>
                <dt>{t(`field.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            )
          );
        })}
        <div>
          <dt>{t('field.sourceKind')}</dt>
          <dd>{t(`sourceKind.${enquiry.sourceKind}`)}</dd>
        </div>
        <div>
          <dt>{t('field.enquiredAt')}</dt>
          <dd>
            <DateText value={enquiry.enquiredAt} time />
          </dd>
        </div>
      </dl>
    </Fold>
  );
}
