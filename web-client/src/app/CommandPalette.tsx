import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { modKey } from '@/shared/lib/shortcuts';
import { Key } from '@/shared/ui/display/Display';
import { features, type FoundRecord, type RecordSearch } from './features';
import { paletteRequests } from './paletteState';
import { useCan } from './session';

const TYPING_MS = 200;
const MIN_LENGTH = 2;

/** Ctrl/⌘ K: go to a page, create something, find a record. */
export default function CommandPalette() {
  const { t } = useTranslation();
  const { t: nav } = useTranslation('navigation');
  const can = useCan();
  const navigate = useNavigate();
  const requests = paletteRequests.use();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), TYPING_MS);
  useEffect(() => {
    if (requests > 0) spotlight.open();
  }, [requests]);

  const matches = (label: string) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());
  const go = (to: string) => void navigate({ to });
  const pages = features
    .flatMap((feature) => feature.nav)
    .map((item) => ({ ...item, label: nav(item.label) }))
    .filter((item) => can(item.permission) && matches(item.label));
  const creates = features
    .flatMap((feature) => feature.create ?? [])
    .map((item) => ({ ...item, label: nav(item.label) }))
    .filter((item) => can(item.permission) && matches(item.label));
  const searches = features.flatMap((feature) => feature.search ?? []).filter((item) => can(item.permission));

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': t('palette.label') } }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 2 }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.label')}
        leftSection={<IconSearch size={16} />}
      />
      <Spotlight.ActionsList>
        {settled.length >= MIN_LENGTH &&
          searches.map((search) => <Found key={search.label} search={search} text={settled} onOpen={go} />)}
        {settled.length >= MIN_LENGTH && (
          <Spotlight.Action
            label={t('palette.everything', { text: settled })}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            onClick={() => void navigate({ to: '/search', search: { q: settled } })}
          />
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.goTo')}>
            {pages.map((page) => (
              <Spotlight.Action
                key={page.to}
                label={page.label}
                leftSection={<page.icon size={16} stroke={1.6} />}
                onClick={() => go(page.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {creates.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.create')}>
            {creates.map((create) => (
              <Spotlight.Action
                key={create.to}
                label={create.label}
                leftSection={<create.icon size={16} stroke={1.6} />}
                onClick={() => go(create.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length === 0 && creates.length === 0 && settled.length < MIN_LENGTH && (
          <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer>
        <Key>↑</Key> <Key>↓</Key> {t('palette.choose')} &nbsp; <Key>↵</Key> {t('palette.openHint')} &nbsp;{' '}
        <Key>{modKey} K</Key> {t('palette.again')}
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

interface FoundProps {
  search: RecordSearch;
  text: string;
  onOpen: (to: string) => void;
}

function Found({ search, text, onOpen }: FoundProps) {
  const { t } = useTranslation();
  const { t: nav } = useTranslation('navigation');
  const { data, isPending } = useQuery<FoundRecord[]>({
    queryKey: ['palette', search.label, text],
    queryFn: ({ signal }) => search.search(text, signal),
  });
  if (!isPending && !data?.length) return null;
  return (
    <Spotlight.ActionsGroup label={nav(search.label)}>
      {isPending && <Spotlight.Action label={t('state.loading')} disabled />}
      {data?.map((record) => (
        <Spotlight.Action
          key={record.id}
          label={record.title}
          {...(record.note !== undefined && { description: record.note })}
          leftSection={<search.icon size={16} stroke={1.6} />}
          onClick={() => onOpen(record.to)}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
