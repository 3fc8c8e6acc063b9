import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { selectedCount, type SelectionState } from '@/shared/ui/grid/selection';
import css from './list.module.css';

interface Props {
  selection: SelectionState;
  /** How many match the filter, when somebody counted. */
  total: number | undefined;
  children: ReactNode;
}

/** Appears with a selection; its children are the actions. */
export function BulkBar({ selection, total, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (selection.isEmpty) return null;
  const count = selectedCount(selection.value, total);
  return (
    <div className={css.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <strong>{count === undefined ? t('bulk.allSelected') : t('bulk.selected', { count })}</strong>
      {!selection.value.all && (
        <Button variant="subtle" size="compact-xs" onClick={selection.selectAll}>
          {total === undefined ? t('bulk.selectAll') : t('bulk.selectAllOf', { total: format.number(total) })}
        </Button>
      )}
      <span className={css.bulkActions}>{children}</span>
      <CloseButton size="sm" aria-label={t('bulk.clear')} onClick={selection.clear} />
    </div>
  );
}
