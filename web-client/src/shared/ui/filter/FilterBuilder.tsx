import { ActionIcon, Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Filter, Group } from '@/shared/filter/ast';
import {
  completePart,
  type FilterField,
  newCondition,
  operatorsOf,
  withOperator,
} from '@/shared/filter/fields';
import { FilterSyntaxError, parseFilter } from '@/shared/filter/parse';
import { printFilter } from '@/shared/filter/print';
import { ValueInput } from './ValueInput';
import css from './filter.module.css';

interface Props {
  fields: readonly FilterField[];
  value: string | undefined;
  onChange: (filter: string | undefined) => void;
}

const asGroup = (filter: Filter | undefined): Group =>
  filter?.kind === 'and' || filter?.kind === 'or' ? filter : { kind: 'and', items: filter ? [filter] : [] };

function startOf(text: string | undefined): { group: Group; isText: boolean } {
  try {
    return { group: asGroup(parseFilter(text ?? '')), isText: false };
  } catch {
    return { group: asGroup(undefined), isText: true };
  }
}

/** Reads and writes filter text: rows and groups to click together, or the text itself. */
export function FilterBuilder({ fields, value, onChange }: Props) {
  const { t } = useTranslation();
  const [start] = useState(() => startOf(value));
  const [mode, setMode] = useState(start.isText ? 'text' : 'rows');
  const [group, setGroup] = useState(start.group);
  const [text, setText] = useState(value ?? '');

  const changeGroup = (next: Group) => {
    setGroup(next);
    const printed = printFilter(completePart(next));
    setText(printed);
    onChange(printed || undefined);
  };

  let trouble: number | undefined;
  try {
    parseFilter(text);
  } catch (error) {
    trouble = error instanceof FilterSyntaxError ? error.position : 0;
  }
  const changeText = (next: string) => {
    setText(next);
    try {
      setGroup(asGroup(parseFilter(next)));
      onChange(next.trim() || undefined);
    } catch {
      // the message below the box says where; the list keeps its last valid filter
    }
  };

  return (
    <div className={css.builder}>
      <SegmentedControl
        aria-label={t('filter.mode')}
        size="xs"
        value={mode}
        onChange={setMode}
        data={[
          { value: 'rows', label: t('filter.rows'), disabled: trouble !== undefined },
          { value: 'text', label: t('filter.text') },
        ]}
      />
      {mode === 'rows' ? (
        <GroupEditor fields={fields} group={group} onChange={changeGroup} depth={0} />
      ) : (
        <Textarea
          aria-label={t('filter.text')}
          autosize
          minRows={3}
          spellCheck={false}
          value={text}
          error={
            trouble !== undefined && t('filter.syntax', { text: text.slice(trouble, trouble + 20) || '…' })
          }
          onChange={(event) => changeText(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

interface GroupProps {
  fields: readonly FilterField[];
  group: Group;
  onChange: (group: Group) => void;
  depth: number;
}

const MAX_DEPTH = 3;

function GroupEditor({ fields, group, onChange, depth }: GroupProps) {
  const { t } = useTranslation();
  const replace = (index: number, item: Filter | undefined) =>
    onChange({
      ...group,
      items: group.items.flatMap((old, i) => (i !== index ? [old] : item ? [item] : [])),
    });
  const add = (item: Filter) => onChange({ ...group, items: [...group.items, item] });
  const first = fields[0];
  return (
    <div className={css.group} role="group" aria-label={t(`filter.match.${group.kind}`)}>
      {group.items.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t('filter.matchLabel')}
          className={css.match}
          value={group.kind}
          data={[
            { value: 'and', label: t('filter.match.and') },
            { value: 'or', label: t('filter.match.or') },
          ]}
          onChange={(event) =>
            onChange({ ...group, kind: event.currentTarget.value === 'or' ? 'or' : 'and' })
          }
        />
      )}
      {group.items.map((item, i) => (
        <ItemEditor key={i} fields={fields} item={item} onChange={(next) => replace(i, next)} depth={depth} />
      ))}
      {first && (
        <div className={css.adds}>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={13} />}
            onClick={() => add(newCondition(first))}
          >
            {t('filter.addCondition')}
          </Button>
          {depth < MAX_DEPTH && group.items.length > 0 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              leftSection={<IconPlus size={13} />}
              onClick={() => add({ kind: group.kind === 'and' ? 'or' : 'and', items: [newCondition(first)] })}
            >
              {t('filter.addGroup')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  fields: readonly FilterField[];
  item: Filter;
  onChange: (item: Filter | undefined) => void;
  depth: number;
}

function ItemEditor({ fields, item, onChange, depth }: ItemProps) {
  const { t } = useTranslation();
  if (item.kind === 'condition')
    return <ConditionEditor fields={fields} condition={item} onChange={onChange} />;
  const inner = item.kind === 'not' ? item.item : item;
  const negate = (next: Filter): Filter => (item.kind === 'not' ? { kind: 'not', item: next } : next);
  return (
    <div className={css.nested}>
      <NativeSelect
        size="xs"
        aria-label={t('filter.negation')}
        className={css.match}
        value={item.kind === 'not' ? 'not' : 'is'}
        data={[
          { value: 'is', label: t('filter.isTrue') },
          { value: 'not', label: t('filter.isNotTrue') },
        ]}
        onChange={(event) =>
          onChange(event.currentTarget.value === 'not' ? { kind: 'not', item: inner } : inner)
        }
      />
      <GroupEditor
        fields={fields}
        group={asGroup(inner)}
        onChange={(next) => onChange(next.items.length > 0 ? negate(next) : undefined)}
        depth={depth + 1}
      />
    </div>
  );
}

interface ConditionProps {
  fields: readonly FilterField[];
  condition: Condition;
  onChange: (condition: Condition | undefined) => void;
}

function ConditionEditor({ fields, condition, onChange }: ConditionProps) {
  const { t } = useTranslation();
  // a field that the API no longer declares is still shown, so that nothing is lost silently
  const field = fields.find((f) => f.key === condition.field) ?? {
    key: condition.field,
    label: condition.field,
    type: 'text' as const,
  };
  const operators = [...new Set([...operatorsOf(field), condition.operator])];
  const known = fields.some((f) => f.key === field.key) ? fields : [field, ...fields];
  return (
    <div className={css.condition}>
      <NativeSelect
        size="xs"
        aria-label={t('filter.field')}
        value={field.key}
        data={known.map((f) => ({ value: f.key, label: f.label }))}
        onChange={(event) => {
          const next = fields.find((f) => f.key === event.currentTarget.value);
          if (next) onChange(newCondition(next));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t('filter.operatorLabel')}
        value={condition.operator}
        data={operators.map((operator) => ({ value: operator, label: t(`filter.operator.${operator}`) }))}
        onChange={(event) => {
          const operator = operators.find((o) => o === event.currentTarget.value);
          if (operator) onChange(withOperator(condition, operator, field));
        }}
      />
      <ValueInput
        field={field}
        condition={condition}
        onChange={(values) => onChange({ ...condition, values })}
      />
      <ActionIcon aria-label={t('filter.removeCondition')} onClick={() => onChange(undefined)}>
        <IconTrash size={14} />
      </ActionIcon>
    </div>
  );
}
