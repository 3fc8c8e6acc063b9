import { Button, Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchAudit, type SearchAuditEntryResponse as Entry } from '@/api/generated';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { PersonSelect } from '@/shared/people/PersonSelect';
import { DateText, Person } from '@/shared/ui/display/Display';
import { DateField } from '@/shared/ui/form/DateField';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { AuditEntryDialog } from './AuditEntryDialog';
import { ACTIONS, RECORD_TYPES, useAuditNames } from './auditNames';

const route = getRouteApi('/shell/audit');

/** Who did what to which record. */
export function AuditPage() {
  const { t } = useTranslation('platform');
  const { actionName, typeName, labelOf, fieldName, actorOf } = useAuditNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<Entry>();
  const change = (patch: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...patch }), replace: true });
  const { from, to, ...exact } = search;
  const list = useKeysetList(['audit', search], async (before, signal) => {
    const query = {
      ...exact,
      from: from && `${from}T00:00:00Z`,
      to: to && `${to}T23:59:59Z`,
      before,
      limit: 100,
    };
    return (await searchAudit({ query, signal })).data;
  });
  const columns = useMemo<Column<Entry>[]>(
    () => [
      {
        id: 'record',
        header: t('audit.record'),
        minWidth: 240,
        grow: 2,
        cell: (entry) => (
          <span>
            <span style={{ color: 'var(--fg-3)' }}>{typeName(entry.recordType)}</span>{' '}
            <b style={{ fontWeight: 500, color: 'var(--fg)' }}>{labelOf(entry)}</b>
          </span>
        ),
      },
      { id: 'action', header: t('audit.action'), minWidth: 150, cell: (entry) => actionName(entry.action) },
      {
        id: 'changes',
        header: t('audit.changes'),
        minWidth: 200,
        grow: 2,
        cell: (entry) => entry.changes.map((one) => fieldName(one.field)).join(', '),
      },
      {
        id: 'actor',
        header: t('audit.actor'),
        minWidth: 160,
        cell: (entry) => <Person name={actorOf(entry)} />,
      },
      { id: 'at', header: t('audit.at'), minWidth: 200, cell: (entry) => <DateText value={entry.at} time /> },
    ],
    [t, actionName, typeName, labelOf, fieldName, actorOf],
  );
  const isFiltered = JSON.stringify(search) !== '{}';
  return (
    <>
      <PageHeader title={t('audit.title')} />
      <ListToolbar
        start={
          <>
            <Select
              aria-label={t('audit.recordType')}
              placeholder={t('audit.recordType')}
              clearable
              w={150}
              data={RECORD_TYPES.map((value) => ({ value, label: typeName(value) }))}
              value={search.recordType ?? null}
              onChange={(value) => change({ recordType: value ?? undefined })}
            />
            <Select
              aria-label={t('audit.action')}
              placeholder={t('audit.action')}
              clearable
              searchable
              w={170}
              data={ACTIONS.map((value) => ({ value, label: actionName(value) }))}
              value={search.action ?? null}
              onChange={(value) => change({ action: value ?? undefined })}
            />
            <PersonSelect
              aria-label={t('audit.actor')}
              placeholder={t('audit.actor')}
              w={170}
              value={search.actorId ?? null}
              onChange={(value) => change({ actorId: value ?? undefined })}
            />
            <DateField
              aria-label={t('audit.from')}
              placeholder={t('audit.from')}
              w={140}
              value={search.from ?? null}
              onChange={(value) => change({ from: value ?? undefined })}
            />
            <DateField
              aria-label={t('audit.to')}
              placeholder={t('audit.to')}
              w={140}
              value={search.to ?? null}
              onChange={(value) => change({ to: value ?? undefined })}
            />
          </>
        }
        end={
          isFiltered && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => void navigate({ search: {}, replace: true })}
            >
              {t('audit.clear')}
            </Button>
          )
        }
      />
      <DataGrid
        id="audit"
        label={t('audit.title')}
        columns={columns}
        list={list}
        rowId={(entry) => `${entry.at} ${entry.recordId} ${entry.action}`}
        rowLabel={labelOf}
        onOpen={setOpen}
      />
      {open && <AuditEntryDialog entry={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
