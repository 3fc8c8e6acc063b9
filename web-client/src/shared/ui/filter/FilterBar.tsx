import { Button, CloseButton, Popover, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '@/shared/filter/ast';
import type { FilterField } from '@/shared/filter/fields';
import { parseFilter } from '@/shared/filter/parse';
import { printFilter } from '@/shared/filter/print';
import { useFilterWords } from '@/shared/filter/useFilterWords';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { FilterBuilder } from './FilterBuilder';
import css from './filter.module.css';

const TYPING_MS = 250;

interface SearchProps {
  value: string | undefined;
  placeholder: string;
  onChange: (q: string | undefined) => void;
}

/** The list's search box; `/` goes to it. */
export function SearchBox({ value = '', placeholder, onChange }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const report = useDebouncedCallback((q: string) => onChange(q.trim() || undefined), TYPING_MS);
  useShortcuts({ '/': () => input.current?.focus() });
  // a saved view or the back button may change it from outside
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current !== value && document.activeElement !== input.current) setTyped(value);
    shown.current = value;
  }, [value]);
  return (
    <TextInput
      ref={input}
      type="search"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        report(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') input.current?.blur();
      }}
      leftSection={<IconSearch size={13} />}
      placeholder={placeholder}
      aria-label={placeholder}
      className={css.search}
    />
  );
}

function tryParse(text: string): Filter | undefined {
  try {
    return parseFilter(text);
  } catch {
    return undefined;
  }
}

interface FilterProps {
  fields: readonly FilterField[];
  /** Filter text of the API. */
  value: string | undefined;
  onChange: (filter: string | undefined) => void;
}

/** Opens the filter builder. */
export function FilterButton({ fields, value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width="min(640px, 94vw)"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          variant={value ? 'light' : 'default'}
          leftSection={<IconFilter size={14} />}
          onClick={() => setOpened(!opened)}
        >
          {t('filter.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {opened && <FilterBuilder fields={fields} value={value} onChange={onChange} />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The filter in words; each part can be taken away by itself. */
export function FilterChips({ fields, value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const words = useFilterWords(fields);
  if (!value) return null;
  const filter = tryParse(value);
  const parts = filter?.kind === 'and' ? filter.items : filter ? [filter] : [];
  const without = (part: Filter) => {
    const rest = parts.filter((p) => p !== part);
    const kept: Filter | undefined = rest.length > 1 ? { kind: 'and', items: rest } : rest[0];
    onChange(printFilter(kept) || undefined);
  };
  return (
    <ul className={css.chips} aria-label={t('filter.active')}>
      {parts.map((part) => (
        <li key={printFilter(part)} className={css.chip}>
          {words(part)}
          <CloseButton
            size="xs"
            aria-label={t('filter.remove', { what: words(part) })}
            onClick={() => without(part)}
          />
        </li>
      ))}
      {parts.length === 0 && <li className={css.chip}>{value}</li>}
      <li>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange(undefined)}>
          {t('filter.clear')}
        </Button>
      </li>
    </ul>
  );
}
