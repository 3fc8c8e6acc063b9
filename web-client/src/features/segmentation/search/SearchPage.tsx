import { Chip, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFile, IconSearch, type TablerIcon } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { search, type SearchEverythingItem } from '@/api/generated';
import { features, recordPath } from '@/app/features';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import css from './search.module.css';

const route = getRouteApi('/shell/search');
const TYPING_MS = 200;
const MOST_PER_TYPE = 50;

/** What a type of record looks like is told by its own list. */
const LOOKS: Readonly<Record<string, string>> = {
  account: '/accounts',
  contact: '/contacts',
  lead: '/leads',
  opportunity: '/opportunities',
  segment: '/segments',
  'game-plan': '/game-plans',
};

const looksOf = (recordType: string) =>
  features.flatMap((feature) => feature.nav).find((item) => item.to === LOOKS[recordType]);

/** Everything that holds the words, of every type; by type where there is much. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const { t: nav } = useTranslation('navigation');
  const { q = '', type } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS);
  const change = (next: { q?: string; type?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['search', settled],
    queryFn: async ({ signal }) =>
      (await search({ query: { q: settled, limit: MOST_PER_TYPE }, signal })).data,
    enabled: settled.length > 0,
    placeholderData: keepPreviousData,
  });
  const counts = new Map<string, number>();
  for (const item of data?.items ?? []) counts.set(item.recordType, (counts.get(item.recordType) ?? 0) + 1);
  const shown = data?.items.filter((item) => !type || item.recordType === type) ?? [];
  const nameOf = (recordType: string) => {
    const looks = looksOf(recordType);
    return looks ? nav(looks.label) : recordType;
  };
  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody narrow>
        <TextInput
          type="search"
          autoFocus
          aria-label={t('title')}
          placeholder={t('placeholder')}
          leftSection={<IconSearch size={16} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            change({ q: event.currentTarget.value });
          }}
        />
        {counts.size > 1 && (
          <Chip.Group value={type ?? ''} onChange={(chosen) => change({ type: chosen || undefined })}>
            <div className={css.types}>
              <Chip size="xs" value="">
                {t('all')} <span className="num">{data?.items.length}</span>
              </Chip>
              {[...counts].map(([recordType, count]) => (
                <Chip key={recordType} size="xs" value={recordType}>
                  {nameOf(recordType)}{' '}
                  <span className="num">{count < MOST_PER_TYPE ? count : `${count}+`}</span>
                </Chip>
              ))}
            </div>
          </Chip.Group>
        )}
        {data?.corrected && settled && (
          <p className={css.corrected}>{t('corrected', { words: data.corrected })}</p>
        )}
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : settled === '' ? (
          <p className={css.hint}>{t('hint')}</p>
        ) : !data ? (
          <LoadingState />
        ) : shown.length === 0 && !isFetching ? (
          <EmptyState icon={IconSearch} title={t('nothing')} hint={t('nothingHint')} />
        ) : (
          <ul className={css.hits} aria-busy={isFetching}>
            {shown.map((item) => (
              <Hit
                key={`${item.recordType} ${item.id}`}
                item={item}
                icon={looksOf(item.recordType)?.icon ?? IconFile}
                type={nameOf(item.recordType)}
              />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}

function Hit({ item, icon: Icon, type }: { item: SearchEverythingItem; icon: TablerIcon; type: string }) {
  const path = recordPath(item.recordType, item.id);
  const body = (
    <>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={css.text}>
        <b>{item.title}</b>
        {item.match && <span className={css.match}>{item.match}</span>}
      </span>
      <span className={css.type}>{type}</span>
    </>
  );
  return <li>{path ? <Link to={path}>{body}</Link> : <div>{body}</div>}</li>;
}
