import { IconMail } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listMail, type ListMailResponse as Mail, type MailState } from '@/api/generated';
import type { FilterField } from '@/shared/filter/fields';
import { both } from '@/shared/filter/print';
import type { Tone } from '@/shared/lib/colour';
import { useListSearch } from '@/shared/lib/listSearch';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { MailDialog } from './MailDialog';

const TONES: Record<MailState, Tone> = { queued: 'info', sent: 'good', kept: 'warn', failed: 'bad' };
const STATES = Object.keys(TONES) as MailState[];

export function MailLogPage() {
  const { t } = useTranslation('platform');
  const [search, change] = useListSearch();
  const [open, setOpen] = useState<Mail>();
  const sort = search.sort ?? '-createdAt';
  const quick = search.q && `(to co ${JSON.stringify(search.q)} or subject co ${JSON.stringify(search.q)})`;
  const filter = both(quick, search.filter);
  const list = useKeysetList(['mail', filter, sort], async (after, signal) => {
    const { data } = await listMail({ query: { filter, sort, after, limit: 100 }, signal });
    return data;
  });
  const columns = useMemo<Column<Mail>[]>(
    () => [
      { id: 'to', header: t('mail.to'), minWidth: 200, grow: 2, sort: 'to', cell: (mail) => mail.to },
      {
        id: 'subject',
        header: t('mail.subject'),
        minWidth: 240,
        grow: 3,
        sort: 'subject',
        cell: (mail) => mail.subject,
      },
      {
        id: 'state',
        header: t('mail.state'),
        sort: 'state',
        cell: (mail) => <Pill tone={TONES[mail.state]}>{t(`mail.is.${mail.state}`)}</Pill>,
      },
      {
        id: 'createdAt',
        header: t('mail.when'),
        minWidth: 170,
        sort: 'createdAt',
        cell: (mail) => <DateText value={mail.createdAt} time />,
      },
    ],
    [t],
  );
  const fields: FilterField[] = [
    { key: 'to', label: t('mail.to'), type: 'text' },
    { key: 'subject', label: t('mail.subject'), type: 'text' },
    {
      key: 'state',
      label: t('mail.state'),
      type: 'choice',
      options: STATES.map((value) => ({ value, label: t(`mail.is.${value}`) })),
    },
    { key: 'createdAt', label: t('mail.when'), type: 'date' },
  ];
  const onFilter = (next: string | undefined) => change({ filter: next });
  return (
    <>
      <PageHeader title={t('mail.title')} />
      <ListToolbar
        end={
          <>
            <SearchBox value={search.q} placeholder={t('mail.search')} onChange={(q) => change({ q })} />
            <FilterButton fields={fields} value={search.filter} onChange={onFilter} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={onFilter} />
      <DataGrid
        id="mail"
        label={t('mail.title')}
        columns={columns}
        list={list}
        rowId={(mail) => mail.id}
        rowLabel={(mail) => mail.subject}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        onOpen={setOpen}
        {...(!filter && {
          empty: <EmptyState icon={IconMail} title={t('mail.none')} hint={t('mail.noneHint')} />,
        })}
      />
      {open && <MailDialog mail={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
