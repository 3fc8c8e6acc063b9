import { ActionIcon, Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Filter, Group, Operator } from '@/shared/filter/ast';
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

/** How a group's conditions combine; the last two are groups under a `not`. */
const MATCHES = ['and', 'or', 'notAll', 'none'] as const;
type Match = (typeof MATCHES)[number];

interface Block {
  match: Match;
  items: Filter[];
}

function asBlock(filter: Filter | undefined): Block {
  if (!filter) return { match: 'and', items: [] };
  if (filter.kind === 'condition') return { match: 'and', items: [filter] };
  if (filter.kind !== 'not') return { match: filter.kind, items: filter.items };
  const { item } = filter;
  if (item.kind === 'or') return { match: 'none', items: item.items };
  return { match: 'notAll', items: item.kind === 'and' ? item.items : [item] };
}

function asFilter({ match, items }: Block): Filter {
  const group: Group = { kind: match === 'or' || match === 'none' ? 'or' : 'and', items };
  return match === 'and' || match === 'or' ? group : { kind: 'not', item: group };
}

function startOf(text: string | undefined): { block: Block; isText: boolean } {
  try {
    return { block: asBlock(parseFilter(text ?? '')), isText: false };
  } catch {
    return { block: asBlock(undefined), isText: true };
  }
}

/** Reads and writes filter text: rows and groups to click together, or the text itself. */
export function FilterBuilder({ fields, value, onChange }: Props) {
  const { t } = useTranslation();
  const [start] = useState(() => startOf(value));
  const [mode, setMode] = useState(start.isText ? 'text' : 'rows');
  const [block, setBlock] = useState(start.block);
  const [text, setText] = useState(value ?? '');

  const changeBlock = (next: Block) => {
    setBlock(next);
    const printed = printFilter(completePart(asFilter(next)));
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
      setBlock(asBlock(parseFilter(next)));
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
        <BlockEditor fields={fields} block={block} onChange={changeBlock} depth={0} />
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

interface BlockProps {
  fields: readonly FilterField[];
  block: Block;
  onChange: (block: Block) => void;
  depth: number;
}

const MAX_DEPTH = 3;

function BlockEditor({ fields, block, onChange, depth }: BlockProps) {
  const { t } = useTranslation();
  const { match, items } = block;
  const replace = (index: number, item: Filter | undefined) =>
    onChange({ match, items: items.flatMap((old, i) => (i !== index ? [old] : item ? [item] : [])) });
  const add = (item: Filter) => onChange({ match, items: [...items, item] });
  const first = fields[0];
  return (
    <div className={css.group} role="group" aria-label={t(`filter.match.${match}`)}>
      {(items.length > 1 || match !== 'and') && (
        <NativeSelect
          size="xs"
          aria-label={t('filter.matchLabel')}
          className={css.match}
          value={match}
          data={MATCHES.map((value) => ({ value, label: t(`filter.match.${value}`) }))}
          onChange={(event) => {
            const chosen = MATCHES.find((value) => value === event.currentTarget.value);
            if (chosen) onChange({ match: chosen, items });
          }}
        />
      )}
      {items.map((item, i) =>
        item.kind === 'condition' ? (
          <ConditionEditor key={i} fields={fields} condition={item} onChange={(next) => replace(i, next)} />
        ) : (
          <div key={i} className={css.nested}>
            <BlockEditor
              fields={fields}
              block={asBlock(item)}
              onChange={(next) => replace(i, next.items.length > 0 ? asFilter(next) : undefined)}
              depth={depth + 1}
            />
          </div>
        ),
      )}
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
          {depth < MAX_DEPTH && items.length > 0 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              leftSection={<IconPlus size={13} />}
              onClick={() => add({ kind: match === 'and' ? 'or' : 'and', items: [newCondition(first)] })}
            >
              {t('filter.addGroup')}
            </Button>
          )}
        </div>
      )}
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
  const operatorLabel = (operator: Operator) =>
    field.type === 'date' &&
    (operator === 'ge' || operator === 'gt' || operator === 'le' || operator === 'lt')
      ? t(`filter.dateOperator.${operator}`)
      : t(`filter.operator.${operator}`);
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
        data={operators.map((operator) => ({ value: operator, label: operatorLabel(operator) }))}
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
