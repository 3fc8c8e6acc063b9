import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD_SOURCES } from './recordTypes';
import { useRecordName } from './RecordLink';

const TYPING_MS = 250;

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  recordType: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Chooses a record by any word of its name. */
export function RecordSelect({ recordType, value, onChange, ...props }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPING_MS);
  const chosen = useRecordName(recordType, value);
  const isSearch = asked.length > 1 && asked !== chosen.data;
  const found = useQuery({
    queryKey: ['record-pick', recordType, asked],
    queryFn: ({ signal }) => RECORD_SOURCES[recordType]?.find(asked, signal) ?? [],
    enabled: isSearch,
  });
  const options = new Map((isSearch ? (found.data ?? []) : []).map(({ id, name }) => [id, name]));
  if (value) options.set(value, chosen.data ?? t('customField.goneRecord'));
  return (
    <Select
      size="xs"
      searchable
      clearable
      placeholder={t('customField.findRecord')}
      {...props}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      // the server has searched already, in every script
      filter={({ options: all }) => all}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={isSearch && !found.isFetching ? t('customField.noRecord') : undefined}
    />
  );
}
