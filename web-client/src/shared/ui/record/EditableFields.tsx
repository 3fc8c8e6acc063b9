import { ActionIcon, Popover } from '@mantine/core';
import { IconFileImport, IconHistory, IconPencil } from '@tabler/icons-react';
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

/** A list that gave the value. */
export interface FieldOrigin {
  at: string;
  source: ReactNode;
  value?: string | null | undefined;
}

export interface RecordField<T> {
  id: string;
  label: string;
  value: ReactNode;
  /** Without it the field is only shown. */
  edit?: CellEdit<T> | undefined;
  /** What it was before, the latest first. */
  history?: readonly FieldChange[] | undefined;
  origins?: readonly FieldOrigin[] | undefined;
}

/** The fields of a record page: each edited where it stands, with what it was before and where it came from. */
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
          <dt>{field.label}</dt>
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
            <div className={css.fieldActions}>
              <FieldStory label={field.label} changes={field.history ?? []} origins={field.origins ?? []} />
              {field.edit && editing !== field.id && (
                <ActionIcon
                  size={24}
                  aria-label={t('record.edit', { field: field.label })}
                  onClick={() => setEditing(field.id)}
                >
                  <IconPencil size={13} />
                </ActionIcon>
              )}
            </div>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface StoryProps {
  label: string;
  changes: readonly FieldChange[];
  origins: readonly FieldOrigin[];
}

/** What a value was before, down to the list that it came from. */
function FieldStory({ label, changes, origins }: StoryProps) {
  const { t } = useTranslation();
  if (changes.length === 0 && origins.length === 0) return null;
  const name = t(origins.length > 0 ? 'record.origin' : 'record.history', { field: label });
  const Icon = origins.length > 0 ? IconFileImport : IconHistory;
  return (
    <Popover position="right-start" width={280} withinPortal trapFocus>
      <Popover.Target>
        <ActionIcon size={24} aria-label={name} data-always={origins.length > 0}>
          <Icon size={13} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <ol className={css.history}>
          {changes.map((change) => (
            <li key={change.at}>
              <span className={css.historyHead}>
                {change.actor} <DateText value={change.at} time />
              </span>
              <del>{change.old || <Nothing />}</del> → <ins>{change.new || <Nothing />}</ins>
            </li>
          ))}
          {origins.map((origin) => (
            <li key={`${origin.at} ${origin.value}`}>
              <span className={css.historyHead}>
                {origin.source} <DateText value={origin.at} time />
              </span>
              {origin.value}
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
}
