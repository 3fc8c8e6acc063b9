import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DispatchRuleResponse } from '@/api/generated';
import type { FilterField } from '@/shared/filter/fields';
import { parseFilter } from '@/shared/filter/parse';
import { useFilterWords } from '@/shared/filter/useFilterWords';
import { useFormat } from '@/shared/lib/useFormat';
import { useSortableRow } from '@/shared/lib/useSortableRow';
import { usePeople } from '@/shared/people/people';
import { Pill } from '@/shared/ui/display/Display';
import { useLeadFilterFields } from '../shared/leadFields';
import css from './dispatch.module.css';

interface Props {
  rules: readonly DispatchRuleResponse[];
  mayChange: boolean;
  mayDelete: boolean;
  onOrder: (next: DispatchRuleResponse[], from: number, to: number) => void;
  onEdit: (rule: DispatchRuleResponse) => void;
  onRemove: (rule: DispatchRuleResponse) => void;
}

/** A condition in words; a text that the builder can't read is shown as it is. */
export function useConditionWords(fields: readonly FilterField[]) {
  const words = useFilterWords(fields);
  return (condition: string) => {
    try {
      const filter = parseFilter(condition);
      return filter ? words(filter) : condition;
    } catch {
      return condition;
    }
  };
}

export function RuleList({ rules, onOrder, ...rest }: Props) {
  const move = (from: number, to: number) => {
    const next = [...rules];
    const [rule] = next.splice(from, 1);
    if (!rule || from === to) return;
    next.splice(to, 0, rule);
    onOrder(next, from, to);
  };
  return (
    <ol className={css.rules}>
      {rules.map((rule, i) => (
        <RuleRow key={rule.id} rule={rule} index={i} count={rules.length} onMove={move} {...rest} />
      ))}
    </ol>
  );
}

interface RowProps extends Omit<Props, 'rules' | 'onOrder'> {
  rule: DispatchRuleResponse;
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
}

function RuleRow({ rule, index, count, mayChange, mayDelete, onMove, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation('leadsAdmin');
  const format = useFormat();
  const people = usePeople();
  const condition = useConditionWords(useLeadFilterFields());
  const { row, handle, over } = useSortableRow<HTMLLIElement>({
    list: 'rules',
    index,
    enabled: mayChange,
    onMove,
  });
  const who = people.nameOf(rule.targetId) ?? t('rules.gone');
  return (
    <li ref={row} className={css.rule} data-over={over} data-active={rule.active} data-rule={rule.name}>
      {mayChange && (
        <span ref={handle} className={css.handle} aria-hidden>
          <IconGripVertical size={16} />
        </span>
      )}
      <span className={css.position}>{index + 1}</span>
      <UnstyledButton className={css.ruleBody} disabled={!mayChange} onClick={() => onEdit(rule)}>
        <span className={css.ruleName}>
          {rule.name} {!rule.active && <Pill tone="neutral">{t('rules.off')}</Pill>}
        </span>
        <span className={css.condition}>
          {rule.condition ? condition(rule.condition) : t('rules.everyLead')}
        </span>
        <span className={css.target}>
          {t(`target.sentence.${rule.target}`, { who })} · {t(`stage.${rule.stage}`)}
          {rule.acceptWithinMinutes &&
            ` · ${t('rules.within', { time: format.duration(rule.acceptWithinMinutes) })}`}
        </span>
      </UnstyledButton>
      <span className={css.tools}>
        {mayChange && (
          <>
            <ActionIcon
              aria-label={t('builder.upOf', { what: rule.name })}
              disabled={index === 0}
              onClick={() => onMove(index, index - 1)}
            >
              <IconArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('builder.downOf', { what: rule.name })}
              disabled={index === count - 1}
              onClick={() => onMove(index, index + 1)}
            >
              <IconArrowDown size={15} />
            </ActionIcon>
          </>
        )}
        {mayDelete && (
          <ActionIcon aria-label={t('builder.remove', { what: rule.name })} onClick={() => onRemove(rule)}>
            <IconTrash size={15} />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}
