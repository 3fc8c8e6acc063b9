import { Button, SegmentedControl } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listDuplicates } from '@/api/generated';
import { useCan } from '@/app/session';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { useFormat } from '@/shared/lib/useFormat';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { AccountPair } from './AccountPair';
import { ContactPair } from './ContactPair';
import { duplicateKeys } from './duplicateKeys';
import css from './duplicates.module.css';
import type { DuplicatesSearch } from './duplicatesSearch';
import { PairList } from './PairList';
import { SearchProgress } from './SearchProgress';

const route = getRouteApi('/shell/duplicates');
const PAGE = 50;
const VERDICTS = ['all', 'same', 'likely', 'possible'] as const;

/** Pairs that a search took for one, judged one after the other without the mouse. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const can = useCan();
  const format = useFormat();
  const { records = 'accounts', verdict } = route.useSearch();
  const navigate = route.useNavigate();
  const [place, setPlace] = useState(0);
  const change = (patch: DuplicatesSearch) => {
    setPlace(0);
    void navigate({ search: (old) => ({ ...old, ...patch }), replace: true });
  };

  const list = useKeysetList(duplicateKeys.list(records, verdict), async (after, signal) => {
    const { data } = await listDuplicates({
      query: {
        recordType: records === 'accounts' ? 'account' : 'contact',
        limit: PAGE,
        ...(verdict && { filter: `verdict eq "${verdict}"` }),
        ...(after ? { after } : { count: 'estimated' as const }),
      },
      signal,
    });
    return data;
  });
  const index = Math.min(place, list.rows.length - 1);
  const pair = list.rows[index];
  const go = (to: number) => {
    setPlace(Math.max(0, Math.min(to, list.rows.length - 1)));
    if (to >= list.rows.length - 5 && list.hasMore) list.loadMore();
  };
  useShortcuts({ j: () => go(index + 1), k: () => go(index - 1) });

  const Pair = records === 'accounts' ? AccountPair : ContactPair;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={list.count !== undefined && format.number(list.count)}
        actions={
          <Button
            variant="default"
            leftSection={<IconHistory size={14} />}
            renderRoot={(props) => <Link to="/merges" {...props} />}
          >
            {t('merges.title')}
          </Button>
        }
      />
      <ListToolbar
        start={
          <>
            {can('contacts:read') && (
              <SegmentedControl
                size="xs"
                aria-label={t('records')}
                value={records}
                onChange={(next) => change({ records: next })}
                data={[
                  { value: 'accounts', label: t('accounts') },
                  { value: 'contacts', label: t('contacts') },
                ]}
              />
            )}
            <SegmentedControl
              size="xs"
              aria-label={t('howSure')}
              value={verdict ?? 'all'}
              onChange={(next) => change({ verdict: next === 'all' ? undefined : next })}
              data={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
            />
          </>
        }
      />
      <SearchProgress records={records} />
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.isPending ? (
        <LoadingState />
      ) : pair ? (
        <div className={css.review}>
          <PairList list={list} current={index} onSelect={go} />
          <Pair key={pair.id} pair={pair} place={index + 1} onSkip={() => go(index + 1)} />
        </div>
      ) : (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      )}
    </>
  );
}
