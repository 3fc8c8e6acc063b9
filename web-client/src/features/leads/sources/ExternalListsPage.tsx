import { Button } from '@mantine/core';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExternalListResponse, listExternalLists } from '@/api/generated';
import { useCan } from '@/app/session';
import { WorthToday } from '@/shared/currencies/HomeMoney';
import { useFormat } from '@/shared/lib/useFormat';
import { Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { ExternalListDialog } from './ExternalListDialog';
import { sourceKeys } from './sourceKeys';
import css from './sources.module.css';

/** Lists that were bought or lent, and whether they may still be used. */
export function ExternalListsPage() {
  const { t } = useTranslation('leadSources');
  const can = useCan();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const lists = useQuery({
    queryKey: sourceKeys.external,
    queryFn: async ({ signal }) => (await listExternalLists({ query: { limit: 200 }, signal })).data.items,
  });
  const create = can('external-lists:update') && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setMaking(true)}>
      {t('external.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('external.title')} note={lists.data?.length} actions={create} />
      {lists.isPending ? (
        <LoadingState />
      ) : !lists.data ? (
        <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />
      ) : lists.data.length === 0 ? (
        <EmptyState
          icon={IconListDetails}
          title={t('external.empty')}
          hint={t('external.emptyHint')}
          action={create}
        />
      ) : (
        <PageBody>
          <ul className={css.rows}>
            {lists.data.map((list) => (
              <ListRow key={list.id} list={list} />
            ))}
          </ul>
        </PageBody>
      )}
      {making && (
        <ExternalListDialog
          onClose={() => setMaking(false)}
          onSaved={() => void client.invalidateQueries({ queryKey: sourceKeys.external })}
        />
      )}
    </>
  );
}

function ListRow({ list }: { list: ExternalListResponse }) {
  const { t } = useTranslation('leadSources');
  return (
    <li className={css.row} data-external-list={list.name}>
      <span className={css.body}>
        <Link to="/external-lists/$id" params={{ id: list.id }} className={css.name}>
          {list.name}
        </Link>
        <small>
          {list.supplier} · <Terms list={list} />
        </small>
      </span>
      {list.cost && <WorthToday value={list.cost} />}
      <Pill tone={list.reasonAgainst ? 'bad' : 'good'}>{list.reasonAgainst ?? t('external.usable')}</Pill>
    </li>
  );
}

/** What the list may be used for, until when, and how often it was. */
export function Terms({ list }: { list: ExternalListResponse }) {
  const { t } = useTranslation('leadSources');
  const format = useFormat();
  return [
    ...list.uses.map((use) => t(`use.${use}`)),
    list.validUntil ? t('external.until', { when: format.date(list.validUntil) }) : t('external.forever'),
    list.mostUses
      ? t('external.used', { times: list.timesUsed, most: list.mostUses })
      : t('external.usedEver', { count: list.timesUsed }),
  ].join(' · ');
}
