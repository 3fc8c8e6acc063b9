import { Button } from '@mantine/core';
import { IconChartDonut3, IconCircles, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listSegments, type ListSegmentsItem } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { DateText, Nothing, Person, Pill } from '@/shared/ui/display/Display';
import type { Column } from '@/shared/ui/grid/types';
import { RecordList } from '@/shared/ui/list/RecordList';
import { EmptyState } from '@/shared/ui/states/States';
import { RECORD_TYPES } from './segments';

/** Parts of the customer base that somebody has given a name. */
export function SegmentsPage() {
  const { t } = useTranslation('segments');
  const can = useCan();
  const navigate = useNavigate();
  const { id: me } = useSession();
  const { people } = usePeople();
  const columns = useColumns();
  const fields = useMemo(
    () => [
      { key: 'name', label: t('field.name'), type: 'text' as const },
      {
        key: 'recordType',
        label: t('field.recordType'),
        type: 'choice' as const,
        operators: ['eq' as const],
        options: RECORD_TYPES.map((value) => ({ value, label: t(`records.${value}`) })),
      },
      { key: 'static', label: t('field.static'), type: 'boolean' as const },
      { key: 'ownerId', label: t('field.owner'), type: 'choice' as const, options: people },
      { key: 'updatedAt', label: t('field.updatedAt'), type: 'date' as const },
    ],
    [t, people],
  );
  const create = can('segments:create') && (
    <Button component={Link} to="/segments/new" leftSection={<IconPlus size={14} />}>
      {t('new')}
    </Button>
  );
  return (
    <RecordList
      records="segments"
      title={t('title')}
      searchHint={t('search')}
      searchBy="name co"
      sort="name"
      fields={fields}
      columns={columns}
      load={async (query, signal) => (await listSegments({ query, signal })).data}
      views={[
        { id: 'all', name: t('views.all'), fixed: true },
        { id: 'mine', name: t('views.mine'), filter: `ownerId eq "${me}"`, fixed: true },
        { id: 'accounts', name: t('records.account'), filter: 'recordType eq "account"', fixed: true },
        { id: 'contacts', name: t('records.contact'), filter: 'recordType eq "contact"', fixed: true },
      ]}
      actions={
        <>
          <Button
            component={Link}
            to="/segments/overlap"
            variant="default"
            leftSection={<IconCircles size={14} />}
          >
            {t('compare')}
          </Button>
          {create}
        </>
      }
      empty={<EmptyState icon={IconChartDonut3} title={t('empty')} hint={t('emptyHint')} action={create} />}
      onOpen={(id) => void navigate({ to: '/segments/$id', params: { id } })}
    />
  );
}

function useColumns(): readonly Column<ListSegmentsItem>[] {
  const { t } = useTranslation('segments');
  const { nameOf } = usePeople();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('field.name'),
        minWidth: 240,
        grow: 2,
        sort: 'name',
        cell: (row) => row.name,
      },
      {
        id: 'recordType',
        header: t('field.recordType'),
        sort: 'recordType',
        cell: (row) => t(`records.${row.recordType}`),
      },
      {
        id: 'kind',
        header: t('field.kind'),
        minWidth: 130,
        cell: (row) =>
          row.problem ? (
            <Pill tone="bad">{t('broken')}</Pill>
          ) : (
            <Pill tone={row.static ? 'neutral' : 'info'}>
              {t(row.static ? 'kind.static' : 'kind.dynamic')}
            </Pill>
          ),
      },
      {
        id: 'size',
        header: t('field.size'),
        align: 'end',
        minWidth: 90,
        grow: 0.5,
        cell: (row) => (typeof row.size === 'number' ? format.number(row.size) : <Nothing />),
      },
      {
        id: 'countedAt',
        header: t('field.countedAt'),
        minWidth: 120,
        cell: (row) => (row.countedAt ? <DateText value={row.countedAt} relative /> : <Nothing />),
      },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 140,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
      },
      {
        id: 'updatedAt',
        header: t('field.updatedAt'),
        minWidth: 120,
        sort: 'updatedAt',
        optional: true,
        cell: (row) => <DateText value={row.updatedAt} relative />,
      },
    ],
    [t, nameOf, format],
  );
}
