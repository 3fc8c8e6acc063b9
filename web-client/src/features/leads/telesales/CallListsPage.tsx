import { Button } from '@mantine/core';
import { IconHeadset, IconPhone, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallListResponse, listCallLists } from '@/api/generated';
import { useCan } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { CallListDialog } from './CallListDialog';
import { callKeys } from './telesalesKeys';
import css from './telesales.module.css';

const TONE = { open: 'good', paused: 'warn', closed: 'neutral' } as const;

/** Whom there is to call, list by list. */
export function CallListsPage() {
  const { t } = useTranslation('telesales');
  const can = useCan();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const lists = useQuery({
    queryKey: callKeys.lists,
    queryFn: async ({ signal }) => (await listCallLists({ query: { limit: 200 }, signal })).data.items,
  });
  const create = can('call-lists:update') && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setMaking(true)}>
      {t('lists.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('lists.title')}
        note={lists.data?.length}
        actions={
          <>
            {can('call-lists:update') && (
              <Button variant="default" component={Link} to="/call-outcomes">
                {t('outcomes.title')}
              </Button>
            )}
            {create}
          </>
        }
      />
      {lists.isPending ? (
        <LoadingState />
      ) : !lists.data ? (
        <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />
      ) : lists.data.length === 0 ? (
        <EmptyState icon={IconHeadset} title={t('lists.empty')} hint={t('lists.emptyHint')} action={create} />
      ) : (
        <PageBody>
          <ul className={css.lists}>
            {lists.data.map((list) => (
              <ListRow key={list.id} list={list} />
            ))}
          </ul>
        </PageBody>
      )}
      {making && (
        <CallListDialog
          onClose={() => setMaking(false)}
          onSaved={(list) => void navigate({ to: '/call-lists/$id', params: { id: list.id } })}
        />
      )}
    </>
  );
}

function ListRow({ list }: { list: CallListResponse }) {
  const { t } = useTranslation('telesales');
  const format = useFormat();
  const can = useCan();
  return (
    <li className={css.list} data-call-list={list.name}>
      <Link to="/call-lists/$id" params={{ id: list.id }} className={css.listName}>
        {list.name}
      </Link>
      <Pill tone={TONE[list.status]}>{t(`status.${list.status}`)}</Pill>
      <span className={css.count}>
        {t('lists.toCall', { left: format.number(list.toCall), count: list.people })}
        {list.refused > 0 && ` · ${t('lists.refused', { count: list.refused })}`}
      </span>
      {can('call-lists:call') && list.status === 'open' && list.toCall > 0 && (
        <Button
          component={Link}
          to={`/call-lists/${list.id}/call`}
          leftSection={<IconPhone size={14} />}
          aria-label={t('lists.startOf', { name: list.name })}
        >
          {t('lists.start')}
        </Button>
      )}
    </li>
  );
}
