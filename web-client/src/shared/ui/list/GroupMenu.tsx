import { Button, Menu } from '@mantine/core';
import { IconLayoutList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { groupKeyOf } from '@/shared/ui/grid/grouping';
import type { Column } from '@/shared/ui/grid/types';

interface Props<T> {
  columns: readonly Column<T>[];
  value: string | undefined;
  onChange: (column: string | undefined) => void;
}

/** By the values of which column the list has headings. */
export function GroupMenu<T>({ columns, value, onChange }: Props<T>) {
  const { t } = useTranslation();
  const groupable = columns.filter((column) => groupKeyOf(column) !== undefined);
  const chosen = groupable.find((column) => column.id === value);
  if (groupable.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant={chosen ? 'light' : 'default'} leftSection={<IconLayoutList size={14} />}>
          {chosen ? t('group.by', { field: chosen.header }) : t('group.choose')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={chosen?.id ?? ''} onChange={(id) => onChange(id || undefined)}>
          <Menu.RadioItem value="">{t('group.none')}</Menu.RadioItem>
          {groupable.map((column) => (
            <Menu.RadioItem key={column.id} value={column.id}>
              {column.header}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
