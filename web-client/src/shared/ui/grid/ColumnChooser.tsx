import { ActionIcon, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './types';

interface Props<T> {
  columns: readonly Column<T>[];
  shows: (column: Column<T>) => boolean;
  onToggle: (column: Column<T>) => void;
}

export function ColumnChooser<T>({ columns, shows, onToggle }: Props<T>) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('grid.columns')} size="sm">
          <IconColumns3 size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.slice(1).map((column) => (
          <Menu.CheckboxItem key={column.id} checked={shows(column)} onChange={() => onToggle(column)}>
            {column.header}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
