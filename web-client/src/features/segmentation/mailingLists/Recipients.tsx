import { Button, SegmentedControl } from '@mantine/core';
import { IconMailbox } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeRecipients,
  listRecipients,
  type ListRecipientsItem,
  type MailingListResponse,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Nothing, Pill } from '@/shared/ui/display/Display';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import { useSelection } from '@/shared/ui/grid/selection';
import type { Column } from '@/shared/ui/grid/types';
import { BulkBar } from '@/shared/ui/list/BulkBar';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { AccountSearch } from '@/shared/ui/pickers/AccountSearch';
import { EmptyState } from '@/shared/ui/states/States';
import { mailingKeys } from './mailingKeys';
import css from './mailing.module.css';

const PAGE = 100;
const SHOWN = ['all', 'included', 'leftOut', 'byHand'] as const;
const FILTER: Record<(typeof SHOWN)[number], string | undefined> = {
  all: undefined,
  included: 'included eq true',
  leftOut: 'included eq false',
  byHand: 'byHand pr',
};
type Decision = 'takeIn' | 'leaveOut' | 'reset';

/** Everybody whom the list means, with where it goes or why it does not; decided by hand where people know better. */
export function Recipients({ list }: { list: MailingListResponse }) {
  const { t } = useTranslation('mailing');
  const can = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const selection = useSelection();
  const filter = FILTER[shown];
  const rows = useKeysetList(
    [...mailingKeys.recipients(list.id), filter, list.preparedAt],
    async (after, signal) => {
      const query = { limit: PAGE, ...(filter && { filter }), ...(after && { after }) };
      return (await listRecipients({ path: { id: list.id }, query, signal })).data;
    },
  );
  const editable = can('mailing-lists:update');

  const decide = async (how: Decision, records: readonly string[]) => {
    try {
      const { data } = await changeRecipients({ path: { id: list.id }, body: { [how]: [...records] } });
      client.setQueryData(mailingKeys.one(list.id), data);
      await client.invalidateQueries({ queryKey: mailingKeys.recipients(list.id) });
      selection.clear();
      toast(t(`decided.${how}`, { count: records.length }));
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const chosen = () => rows.rows.filter((row) => selection.has(row.id)).map((row) => row.recordId);

  return (
    <>
      <ListToolbar
        start={
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={shown}
            onChange={(value) => {
              selection.clear();
              setShown(SHOWN.find((one) => one === value) ?? 'all');
            }}
            data={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
          />
        }
        end={
          editable &&
          list.recordType === 'account' && (
            <span className={css.takeIn}>
              <AccountSearch label={t('takeInAccount')} onPick={({ id }) => void decide('takeIn', [id])} />
            </span>
          )
        }
      />
      <DataGrid
        id="mailing-recipients"
        label={t('tab.recipients')}
        columns={useColumns()}
        list={rows}
        rowId={(row) => row.id}
        rowLabel={(row) => row.person ?? row.company ?? '—'}
        {...(editable && { selection })}
        onOpen={(row) => void navigate({ to: `/${list.recordType}s/$id`, params: { id: row.recordId } })}
        empty={
          <EmptyState
            icon={IconMailbox}
            title={t(list.preparing ? 'preparing' : 'nobody')}
            hint={list.preparing ? undefined : t('nobodyHint')}
          />
        }
      />
      {editable && !selection.value.all && (
        <BulkBar selection={selection} total={undefined}>
          {(['leaveOut', 'takeIn', 'reset'] as const).map((how) => (
            <Button key={how} variant="default" size="compact-sm" onClick={() => void decide(how, chosen())}>
              {t(`decide.${how}`)}
            </Button>
          ))}
        </BulkBar>
      )}
    </>
  );
}

function useColumns(): readonly Column<ListRecipientsItem>[] {
  const { t } = useTranslation('mailing');
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('field.person'),
        minWidth: 180,
        cell: (row) => row.person ?? <Nothing />,
      },
      {
        id: 'company',
        header: t('field.company'),
        minWidth: 200,
        grow: 2,
        cell: (row) => row.company ?? <Nothing />,
      },
      {
        id: 'status',
        header: t('field.status'),
        minWidth: 240,
        grow: 2,
        cell: (row) => (
          <Pill tone={row.included ? 'good' : 'warn'}>
            {row.included ? t(row.byHand === 'takenIn' ? 'takenIn' : 'isIncluded') : row.message}
          </Pill>
        ),
      },
      {
        id: 'to',
        header: t('field.to'),
        minWidth: 240,
        grow: 3,
        cell: (row) => row.to ?? <Nothing />,
      },
    ],
    [t],
  );
}
