import { ActionIcon, NativeSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSortableRow } from '@/shared/lib/useSortableRow';
import { usePeople } from '@/shared/people/people';
import { ACTIVITY_KINDS } from '../timeline/stream';
import { RECOGNITIONS } from './plans';
import type { StepDraft } from './stepDrafts';
import css from './plans.module.css';

interface Props {
  step: StepDraft;
  index: number;
  count: number;
  /** Of a plan that runs: what would make it another plan stays. */
  runs: boolean;
  errorOf: (field: string) => ReactNode;
  onChange: (patch: Partial<StepDraft>) => void;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
}

/** One step: what is done by whom until when, what it is to come to, and how one knows that it was done. */
export function StepEditor({ step, index, count, runs, errorOf, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation('gamePlans');
  const { people } = usePeople();
  const name = step.title.trim() || t('step.nth', { nth: index + 1 });
  const { row, handle, over } = useSortableRow<HTMLLIElement>({
    list: 'plan-steps',
    index,
    enabled: !runs,
    onMove,
  });
  return (
    <li ref={row} className={css.step} data-over={over} aria-label={name}>
      <div className={css.stepHead}>
        {!runs && (
          <span ref={handle} className={css.handle} aria-hidden>
            <IconGripVertical size={16} />
          </span>
        )}
        <strong>{t('step.nth', { nth: index + 1 })}</strong>
        {!runs && (
          <span className={css.tools}>
            <ActionIcon
              aria-label={t('step.up', { name })}
              disabled={index === 0}
              onClick={() => onMove(index, index - 1)}
            >
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('step.down', { name })}
              disabled={index === count - 1}
              onClick={() => onMove(index, index + 1)}
            >
              <IconArrowDown size={14} />
            </ActionIcon>
            <ActionIcon aria-label={t('step.remove', { name })} onClick={onRemove}>
              <IconTrash size={14} />
            </ActionIcon>
          </span>
        )}
      </div>
      <div className={css.stepFields}>
        <TextInput
          className={css.wide}
          label={t('step.title')}
          placeholder={t('step.titleExample')}
          withAsterisk
          maxLength={120}
          value={step.title}
          error={errorOf('title')}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('step.kind')}
          disabled={runs}
          value={step.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value as StepDraft['kind'] })}
          data={ACTIVITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <NumberInput
          label={t('step.dueDays')}
          min={0}
          max={365}
          suffix={t('step.days')}
          value={step.dueDays}
          error={errorOf('dueDays')}
          onChange={(dueDays) => onChange({ dueDays })}
        />
        <Select
          label={t('step.owner')}
          placeholder={t('step.accountOwner')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('action.clear', { ns: 'common' }) }}
          data={people}
          value={step.ownerId || null}
          error={errorOf('ownerId')}
          onChange={(ownerId) => onChange({ ownerId: ownerId ?? '' })}
        />
        <NativeSelect
          label={t('step.recognition')}
          disabled={runs}
          value={step.recognition}
          onChange={(event) =>
            onChange({ recognition: event.currentTarget.value as StepDraft['recognition'] })
          }
          data={RECOGNITIONS.map((value) => ({ value, label: t(`recognition.${value}`) }))}
        />
        <TextInput
          className={css.wide}
          label={t('step.expected')}
          placeholder={t('step.expectedExample')}
          maxLength={500}
          value={step.expected}
          onChange={(event) => onChange({ expected: event.currentTarget.value })}
        />
        <Textarea
          className={css.wide}
          label={t('step.instructions')}
          autosize
          maxLength={2000}
          value={step.instructions}
          onChange={(event) => onChange({ instructions: event.currentTarget.value })}
        />
      </div>
    </li>
  );
}
