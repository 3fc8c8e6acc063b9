import { Button } from '@mantine/core';
import { IconListCheck, IconUserMinus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listSegmentMembers, type ListSegmentMembersItem, type SegmentResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import { both } from '@/shared/filter/print';
import { toast } from '@/shared/lib/toasts';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { DateText, Email, Nothing, Person, Phone, RecordName } from '@/shared/ui/display/Display';
import { FilterButton, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import { useSelection } from '@/shared/ui/grid/selection';
import type { Column } from '@/shared/ui/grid/types';
import { BulkBar } from '@/shared/ui/list/BulkBar';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { EmptyState } from '@/shared/ui/states/States';
import { changeMembers } from './changeMembers';
import { segmentKeys } from './segmentKeys';
import { useSegmentFields } from './segments';

const PAGE = 100;

/** Who belongs now; from a static segment people are taken out here. */
export function SegmentMembers({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation('segments');
  const can = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const { id, recordType } = segment;
  const [q, setQ] = useState<string>();
  const [filter, setFilter] = useState<string>();
  const [sort, setSort] = useState('name');
  const selection = useSelection();
  const asked = both(q && `text co ${JSON.stringify(q)}`, filter);
  const list = useKeysetList(segmentKeys.members(id, asked, sort), async (after, signal) => {
    const query = { sort, limit: PAGE, ...(asked && { filter: asked }), ...(after && { after }) };
    return (await listSegmentMembers({ path: { id }, query, signal })).data;
  });
  const editable = segment.static && can('segments:update');

  const remove = async () => {
    try {
      const { done, job } = await changeMembers(id, selection.value, asked ?? 'id pr', 'remove');
      toast(job ? t('removing') : t('removed', { count: done }));
      selection.clear();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    await client.invalidateQueries({ queryKey: segmentKeys.all });
  };

  return (
    <>
      <ListToolbar
        end={
          <>
            <SearchBox value={q} placeholder={t('searchMembers')} onChange={setQ} />
            <FilterButton fields={useSegmentFields(recordType)} value={filter} onChange={setFilter} />
          </>
        }
      />
      <DataGrid
        id={`segment-${recordType}s`}
        label={t('tab.members')}
        columns={useColumns(recordType === 'contact')}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        sort={sort}
        onSort={setSort}
        onOpen={(row) => void navigate({ to: `/${recordType}s/$id`, params: { id: row.id } })}
        {...(editable && { selection })}
        empty={
          asked ? undefined : (
            <EmptyState
              icon={IconListCheck}
              title={t('noMembers')}
              hint={t(segment.static ? 'noMembersStatic' : 'noMembersDynamic')}
              action={
                segment.static && (
                  <Button component={Link} to={`/${recordType}s`}>
                    {t(`choose.${recordType}`)}
                  </Button>
                )
              }
            />
          )
        }
      />
      {editable && (
        <BulkBar selection={selection} total={asked ? undefined : (segment.count ?? undefined)}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconUserMinus size={14} />}
            onClick={() => void remove()}
          >
            {t('remove')}
          </Button>
        </BulkBar>
      )}
    </>
  );
}

function useColumns(isContact: boolean): readonly Column<ListSegmentMembersItem>[] {
  const { t } = useTranslation('segmentation');
  const { nameOf } = usePeople();
  return useMemo(() => {
    const text = (
      id: 'businessType' | 'customerType' | 'grade' | 'jobTitle' | 'department',
    ): Column<ListSegmentMembersItem> => ({
      id,
      header: t(`field.${id}`),
      sort: id,
      cell: (row) => row[id] ?? <Nothing />,
    });
    return [
      {
        id: 'name',
        header: t('field.name'),
        minWidth: 260,
        grow: 3,
        sort: 'name',
        cell: (row) => (
          <RecordName name={row.name} names={row.names} round={isContact || row.kind === 'individual'} />
        ),
      },
      {
        id: 'phone',
        header: t('field.phone'),
        minWidth: 140,
        cell: (row) => <Phone value={row.phones[0]?.number} />,
      },
      ...(isContact
        ? [text('jobTitle'), text('department')]
        : [
            {
              id: 'district',
              header: t('field.district'),
              sort: 'district',
              cell: (row: ListSegmentMembersItem) => row.district ?? row.city ?? <Nothing />,
            },
            text('businessType'),
            text('grade'),
          ]),
      {
        id: 'email',
        header: t('field.email'),
        minWidth: 180,
        optional: !isContact,
        cell: (row) => <Email value={row.emails[0]?.address} />,
      },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 130,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
      },
      {
        id: 'updatedAt',
        header: t('field.updatedAt'),
        sort: 'updatedAt',
        optional: true,
        cell: (row) => <DateText value={row.updatedAt} relative />,
      },
    ];
  }, [t, nameOf, isContact]);
}
