import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CustomField, useLabel } from '@/shared/customFields/customFields';
import { useSortableRow } from '@/shared/lib/useSortableRow';
import { Pill } from '@/shared/ui/display/Display';
import type { LayoutItem } from './layout';
import css from './fields.module.css';

interface Props {
  items: readonly LayoutItem[];
  onMove: (from: number, to: number) => void;
  onEditField: (field: CustomField) => void;
  onEditSection: (index: number, labels: Readonly<Record<string, string>>) => void;
  onRemoveField: (field: CustomField) => void;
  onRemoveSection: (index: number) => void;
}

/** Fields under their headings, in the order of forms: moved by drag or by the arrows. */
export const FieldRows = (props: Props) => (
  <ol className={css.rows}>
    {props.items.map((item, i) => (
      <Row
        key={item.is === 'field' ? item.field.id : JSON.stringify(item.labels)}
        {...props}
        item={item}
        index={i}
      />
    ))}
  </ol>
);

function Row({ item, index, items, onMove, ...act }: Props & { item: LayoutItem; index: number }) {
  const { t } = useTranslation('fields');
  const label = useLabel();
  const { row, handle, over } = useSortableRow<HTMLLIElement>({
    list: 'fields',
    index,
    enabled: true,
    onMove,
  });
  const isField = item.is === 'field';
  const name = isField ? label(item.field.labels, item.field.key) : label(item.labels, '');
  const edit = () => (isField ? act.onEditField(item.field) : act.onEditSection(index, item.labels));
  const remove = () => (isField ? act.onRemoveField(item.field) : act.onRemoveSection(index));
  return (
    <li ref={row} className={isField ? css.row : css.section} data-over={over}>
      <span ref={handle} className={css.handle} aria-hidden>
        <IconGripVertical size={16} />
      </span>
      <UnstyledButton className={css.name} onClick={edit}>
        {isField ? <span>{name}</span> : <h2>{name}</h2>}
        {isField && (
          <>
            <code>custom.{item.field.key}</code>
            <span className={css.kind}>{t(`type.${item.field.type}`)}</span>
            {item.field.required && <Pill tone="info">{t('required')}</Pill>}
          </>
        )}
      </UnstyledButton>
      <ActionIcon
        aria-label={t('up', { name })}
        disabled={index === 0}
        onClick={() => onMove(index, index - 1)}
      >
        <IconArrowUp size={15} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('down', { name })}
        disabled={index === items.length - 1}
        onClick={() => onMove(index, index + 1)}
      >
        <IconArrowDown size={15} />
      </ActionIcon>
      <ActionIcon aria-label={t('remove', { name })} onClick={remove}>
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}
