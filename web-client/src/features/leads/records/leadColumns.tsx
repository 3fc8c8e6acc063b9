import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { DateText, Email, Nothing, Person, Phone, RecordName } from '@/shared/ui/display/Display';
import type { Column } from '@/shared/ui/grid/types';
import { OutcomePill, ResponseClock, Score, StatusPill } from '../shared/LeadBits';
import type { NamedLead } from '../shared/leadList';

export function useLeadColumns(): readonly Column<NamedLead>[] {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const people = usePeople();
  return useMemo<Column<NamedLead>[]>(
    () => [
      {
        id: 'companyName',
        header: t('field.companyName'),
        minWidth: 230,
        grow: 2,
        sort: 'companyName',
        cell: (lead) => <RecordName name={lead.name} />,
      },
      {
        id: 'personName',
        header: t('field.personName'),
        minWidth: 130,
        sort: 'personName',
        cell: (lead) => (lead.companyName ? (lead.personName ?? <Nothing />) : <Nothing />),
      },
      {
        id: 'status',
        header: t('field.status'),
        minWidth: 120,
        sort: 'status',
        group: (lead) => lead.status,
        cell: (lead) => <StatusPill status={lead.status} />,
      },
      {
        id: 'response',
        header: t('field.response'),
        minWidth: 250,
        sort: 'respondBy',
        cell: (lead) => <ResponseClock lead={lead} />,
      },
      {
        id: 'score',
        header: t('field.score'),
        minWidth: 80,
        align: 'end',
        sort: 'score',
        cell: (lead) => <Score value={lead.score} />,
      },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 170,
        groupKey: 'ownerId',
        group: (lead) => lead.ownerId,
        cell: (lead) => <Person name={people.nameOf(lead.ownerId)} />,
      },
      {
        id: 'enquiredAt',
        header: t('field.enquiredAt'),
        minWidth: 105,
        sort: 'enquiredAt',
        cell: (lead) => <DateText value={lead.enquiredAt} relative />,
      },
      {
        id: 'number',
        header: t('field.number'),
        optional: true,
        sort: 'number',
        cell: (lead) => lead.number,
      },
      {
        id: 'outcome',
        header: t('field.outcome'),
        optional: true,
        sort: 'outcome',
        group: (lead) => lead.outcome,
        cell: (lead) => <OutcomePill outcome={lead.outcome} />,
      },
      {
        id: 'district',
        header: t('field.district'),
        optional: true,
        sort: 'district',
        group: (lead) => lead.district,
        cell: (lead) => lead.district ?? <Nothing />,
      },
      {
        id: 'interest',
        header: t('field.interest'),
        optional: true,
        minWidth: 160,
        sort: 'interest',
        group: (lead) => lead.interest,
        cell: (lead) => lead.interest ?? <Nothing />,
      },
      {
        id: 'source',
        header: t('field.source'),
        optional: true,
        sort: 'source',
        group: (lead) => lead.source,
        cell: (lead) => lead.source,
      },
      { id: 'phone', header: t('field.phone'), optional: true, cell: (lead) => <Phone value={lead.phone} /> },
      {
        id: 'email',
        header: t('field.email'),
        optional: true,
        minWidth: 180,
        sort: 'email',
        cell: (lead) => <Email value={lead.email} />,
      },
      {
        id: 'enquiryCount',
        header: t('field.enquiryCount'),
        optional: true,
        align: 'end',
        sort: 'enquiryCount',
        cell: (lead) => <span className="num">{format.number(lead.enquiryCount)}</span>,
      },
    ],
    [t, people, format],
  );
}
