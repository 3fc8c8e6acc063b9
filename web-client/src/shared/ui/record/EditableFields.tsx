import { ActionIcon, Popover } from '@mantine/core';
import { IconHistory, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText, Nothing } from '@/shared/ui/display/Display';
import { EditableCell } from '@/shared/ui/grid/EditableCell';
import type { CellEdit } from '@/shared/ui/grid/types';
import css from './record.module.css';

export interface FieldChange {
  at: string;
  actor?: string | null | undefined;
  old?: string | null | undefined;
  new?: string | null | undefined;
}

export interface RecordField<T> {
  id: string;
  label: string;
  value: ReactNode;
  /** Without it the field is only shown. */
  edit?: CellEdit<T> | undefined;
  /** What it was before, the latest first. */
  history?: readonly FieldChange[] | undefined;
}

/** The fields of a record page: each edited where it stands, with what it was before. */
export function EditableFields<T>({ record, fields }: { record: T; fields: readonly RecordField<T>[] }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string>();
  const editables = fields.filter((field) => field.edit);
  const done = (field: RecordField<T>, next: boolean) =>
    setEditing(next ? editables[editables.indexOf(field) + 1]?.id : undefined);
  return (
    <dl className={css.fieldList}>
      {fields.map((field) => (
        <div key={field.id} className={css.field}>
          <dt>
            {field.label}
            {field.history && field.history.length > 0 && (
              <FieldHistory label={field.label} changes={field.history} />
            )}
            {field.edit && editing !== field.id && (
              <ActionIcon
                size="xs"
                aria-label={t('record.edit', { field: field.label })}
                onClick={() => setEditing(field.id)}
              >
                <IconPencil size={12} />
              </ActionIcon>
            )}
          </dt>
          <dd>
            {field.edit ? (
              <EditableCell
                row={record}
                label={field.label}
                edit={field.edit}
                editing={editing === field.id}
                onEdit={() => setEditing(field.id)}
                onDone={(next) => done(field, next)}
              >
                {field.value}
              </EditableCell>
            ) : (
              field.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldHistory({ label, changes }: { label: string; changes: readonly FieldChange[] }) {
  const { t } = useTranslation();
  return (
    <Popover position="right-start" width={280} withinPortal trapFocus>
      <Popover.Target>
        <ActionIcon size="xs" aria-label={t('record.history', { field: label })}>
          <IconHistory size={12} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <ol className={css.history} aria-label={t('record.history', { field: label })}>
          {changes.map((change) => (
            <li key={change.at}>
              <span className={css.historyHead}>
                {change.actor} <DateText value={change.at} time />
              </span>
              <del>{change.old || <Nothing />}</del> → <ins>{change.new || <Nothing />}</ins>
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
}
