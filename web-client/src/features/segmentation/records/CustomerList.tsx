import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '@/app/session';
import { BulkActions } from '@/shared/bulk/BulkActions';
import type { FilterField } from '@/shared/filter/fields';
import { useShortcuts } from '@/shared/lib/shortcuts';
import type { Column } from '@/shared/ui/grid/types';
import { type ListLoad, RecordList } from '@/shared/ui/list/RecordList';
import { EmptyState } from '@/shared/ui/states/States';
import { AddToSegment } from '../segments/AddToSegment';
import { PeekDrawer } from './PeekDrawer';

interface Props<T> {
  records: 'accounts' | 'contacts';
  columns: readonly Column<T>[];
  fields: readonly FilterField[];
  load: ListLoad<T>;
  peek: (id: string) => ReactNode;
}

/** The list of all accounts or contacts. */
export function CustomerList<T extends { id: string; name: string }>({ records, peek, ...list }: Props<T>) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const navigate = useNavigate();
  const { id: me } = useSession();
  const open = (id: string) => void navigate({ to: `/${records}/$id`, params: { id } });
  useShortcuts({ c: () => can(`${records}:create`) && void navigate({ to: `/${records}/new` }) });
  const create = (variant: 'filled' | 'default') =>
    can(`${records}:create`) && (
      <Button component={Link} to={`/${records}/new`} variant={variant} leftSection={<IconPlus size={14} />}>
        {t(`${records}.new`)}
      </Button>
    );
  const bring = (variant: 'filled' | 'default', text: string) =>
    can('imports:create') && (
      <Button component={Link} to="/imports/new" variant={variant} leftSection={<IconFileImport size={14} />}>
        {text}
      </Button>
    );
  return (
    <RecordList
      {...list}
      records={records}
      title={t(`${records}.title`)}
      searchHint={t(`${records}.search`)}
      searchBy="text co"
      sort="name"
      views={[
        { id: 'all', name: t(`views.all.${records}`), fixed: true },
        { id: 'mine', name: t(`views.mine.${records}`), filter: `ownerId eq "${me}"`, fixed: true },
        { id: 'new', name: t('views.new'), filter: 'createdAt ge now-7d', sort: '-createdAt', fixed: true },
        { id: 'due', name: t('views.due'), filter: 'verifyDue le now', sort: 'verifyDue', fixed: true },
        { id: 'unowned', name: t('views.unowned'), filter: 'not (ownerId pr)', fixed: true },
      ]}
      actions={
        <>
          {bring('default', t('action.import'))}
          {create('filled')}
        </>
      }
      empty={
        <EmptyState
          title={t(`${records}.empty`)}
          hint={t(`${records}.emptyHint`)}
          action={
            <>
              {bring('filled', t(`${records}.importFirst`))}
              {create('default')}
            </>
          }
        />
      }
      onOpen={open}
      peek={(id, close) => (
        <PeekDrawer
          title={t(`${records}.one`)}
          opened={id !== undefined}
          onOpen={() => id && open(id)}
          onClose={close}
        >
          {id && peek(id)}
        </PeekDrawer>
      )}
      bulk={(selection, filter, total) => (
        <>
          <BulkActions records={records} selection={selection} filter={filter} total={total} />
          <AddToSegment
            recordType={records === 'accounts' ? 'account' : 'contact'}
            selection={selection}
            filter={filter}
            total={total}
          />
        </>
      )}
    />
  );
}
