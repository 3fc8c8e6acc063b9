import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAccounts } from '@/api/generated';

const TYPING_MS = 250;
const OFFERED = 8;

interface SearchProps {
  label: string;
  error?: ReactNode;
  required?: boolean;
  onPick: (account: { id: string; name: string }) => void;
}

/** Finds an account by any of its names, its number, phone or mail. */
export function AccountSearch({ label, error, required = false, onPick }: SearchProps) {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery({
    queryKey: ['accounts', 'pick', asked],
    queryFn: async ({ signal }) => {
      const filter = `text co ${JSON.stringify(asked)}`;
      return (await listAccounts({ query: { filter, limit: OFFERED }, signal })).data.items;
    },
    enabled: asked.length > 1,
  });
  const rows = asked.length > 1 ? (found.data ?? []) : [];
  return (
    <Combobox
      store={combobox}
      size="xs"
      onOptionSubmit={(id) => {
        const account = rows.find((row) => row.id === id);
        if (account) onPick(account);
        setTyped('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          error={error}
          required={required}
          autoComplete="off"
          placeholder={t('pick.account')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked.length < 2}>
        <Combobox.Options aria-label={label}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              {row.name}{' '}
              <Text span c="dimmed" size="sm">
                {[...Object.values(row.names), row.district].filter(Boolean).join(' · ')}
              </Text>
            </Combobox.Option>
          ))}
          {rows.length === 0 && (
            <Combobox.Empty>{found.isFetching ? '…' : t('pick.noAccount')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
