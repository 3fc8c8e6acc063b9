import { Button } from '@mantine/core';
import { IconMailForward, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listMailingLists, type ListMailingListsItem } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { usePeople } from '@/shared/people/people';
import { DateText, Nothing, Person } from '@/shared/ui/display/Display';
import type { Column } from '@/shared/ui/grid/types';
import { RecordList } from '@/shared/ui/list/RecordList';
import { EmptyState } from '@/shared/ui/states/States';
import { CHANNELS } from './words';

/** Lists of people to write to, with whoever may not be written to left out. */
export function MailingListsPage() {
  const { t } = useTranslation('mailing');
  const can = useCan();
  const navigate = useNavigate();
  const { id: me } = useSession();
  const { people } = usePeople();
  const columns = useColumns();
  const fields = useMemo(
    () => [
      { key: 'name', label: t('field.name'), type: 'text' as const },
      {
        key: 'channel',
        label: t('field.channel'),
        type: 'choice' as const,
        options: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
      },
      { key: 'ownerId', label: t('field.owner'), type: 'choice' as const, options: people },
      { key: 'createdAt', label: t('field.createdAt'), type: 'date' as const },
    ],
    [t, people],
  );
  const create = can('mailing-lists:create') && (
    <Button component={Link} to="/mailing-lists/new" leftSection={<IconPlus size={14} />}>
      {t('new')}
    </Button>
  );
  return (
    <RecordList
      records="mailing-lists"
      title={t('title')}
      searchHint={t('search')}
      searchBy="name co"
      sort="-createdAt"
      fields={fields}
      columns={columns}
      load={async (query, signal) => (await listMailingLists({ query, signal })).data}
      views={[
        { id: 'all', name: t('views.all'), fixed: true },
        { id: 'mine', name: t('views.mine'), filter: `ownerId eq "${me}"`, fixed: true },
      ]}
      actions={create}
      empty={<EmptyState icon={IconMailForward} title={t('empty')} hint={t('emptyHint')} action={create} />}
      onOpen={(id) => void navigate({ to: '/mailing-lists/$id', params: { id } })}
    />
  );
}

function useColumns(): readonly Column<ListMailingListsItem>[] {
  const { t } = useTranslation('mailing');
  const { nameOf } = usePeople();
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
        id: 'channel',
        header: t('field.channel'),
        sort: 'channel',
        cell: (row) => t(`channel.${row.channel}`),
      },
      { id: 'purpose', header: t('field.purpose'), cell: (row) => t(`purpose.${row.purpose}`) },
      {
        id: 'preparedAt',
        header: t('field.preparedAt'),
        minWidth: 130,
        sort: 'preparedAt',
        cell: (row) => (row.preparedAt ? <DateText value={row.preparedAt} relative /> : <Nothing />),
      },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 140,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
      },
      {
        id: 'createdAt',
        header: t('field.createdAt'),
        minWidth: 130,
        sort: 'createdAt',
        cell: (row) => <DateText value={row.createdAt} relative />,
      },
    ],
    [t, nameOf],
  );
}
