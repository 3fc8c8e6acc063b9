import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExternalListResponse, type ExternalListUse, listExternalLists } from '@/api/generated';
import { useCan } from '@/app/session';

interface Props {
  value: string;
  onChange: (id: string, list: ExternalListResponse | undefined) => void;
  /** What for; the terms of some lists do not allow it. */
  use?: ExternalListUse;
  error?: ReactNode;
}

/** The bought or lent list that something stands on; those that may not be used now say why. Nothing where there are none. */
export function ExternalListSelect({ value, onChange, use, error }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const { data: lists = [] } = useQuery({
    queryKey: ['external-lists', 'all'],
    queryFn: async ({ signal }) => (await listExternalLists({ query: { limit: 200 }, signal })).data.items,
    enabled: can('external-lists:read'),
  });
  if (lists.length === 0) return null;
  const against = (list: ExternalListResponse) =>
    list.reasonAgainst ?? (use && !list.uses.includes(use) ? t('pick.externalListNotFor') : undefined);
  return (
    <Select
      label={t('pick.externalList')}
      clearable
      searchable
      data={lists.map((list) => {
        const reason = against(list);
        return {
          value: list.id,
          label: reason ? `${list.name} (${reason})` : list.name,
          disabled: reason !== undefined && list.id !== value,
        };
      })}
      value={value || null}
      onChange={(id) =>
        onChange(
          id ?? '',
          lists.find((list) => list.id === id),
        )
      }
      error={error}
    />
  );
}
