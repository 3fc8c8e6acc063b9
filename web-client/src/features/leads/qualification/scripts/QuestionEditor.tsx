import { ActionIcon, Button, Checkbox, NativeSelect, NumberInput, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScoreBand, ScriptOption, ScriptQuestion } from '@/api/generated';
import { useCurrencies } from '@/shared/currencies/useCurrencies';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { BranchesEditor } from './BranchesEditor';
import { hasBands, hasOptions, KINDS, moved, newOption, ofKind, replaced, without } from './document';
import type { Problems } from './problems';
import css from './builder.module.css';

interface Props {
  question: ScriptQuestion;
  /** Those asked before: only they can bring this one up. */
  earlier: readonly ScriptQuestion[];
  pointer: string;
  problems: Problems;
  onChange: (question: ScriptQuestion) => void;
}

export function QuestionEditor({ question, earlier, pointer, problems, onChange }: Props) {
  const { t } = useTranslation('leadsAdmin');
  const { home, codes } = useCurrencies();
  const set = (patch: Partial<ScriptQuestion>) => onChange({ ...question, ...patch });
  return (
    <div className={css.editor}>
      <LocalizedField
        label={t('builder.question')}
        required
        value={question.text}
        error={(language) => problems.at(`${pointer}/text/${language}`)}
        onChange={(text) => set({ text })}
      />
      <LocalizedField
        label={t('builder.help')}
        value={question.help}
        error={(language) => problems.at(`${pointer}/help/${language}`)}
        onChange={(help) => set({ help: Object.values(help).some((one) => one) ? help : null })}
      />
      <div className={css.row}>
        <NativeSelect
          label={t('builder.kind')}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={question.kind}
          onChange={(event) => {
            const kind = KINDS.find((one) => one === event.currentTarget.value);
            if (kind) onChange(ofKind(question, kind, home));
          }}
        />
        {question.kind === 'money' && (
          <NativeSelect
            label={t('builder.currency')}
            w={84}
            data={[...new Set([...codes, ...(question.currency ? [question.currency] : [])])]}
            value={question.currency ?? ''}
            error={problems.at(`${pointer}/currency`)}
            onChange={(event) => set({ currency: event.currentTarget.value })}
          />
        )}
        {question.kind !== 'text' && (
          <NumberInput
            label={t('builder.weight')}
            w={90}
            min={0}
            step={0.5}
            placeholder="1"
            value={question.weight ?? ''}
            error={problems.at(`${pointer}/weight`)}
            onChange={(weight) => set({ weight: weight === '' ? null : Number(weight) })}
          />
        )}
        <TextInput
          label={t('builder.key')}
          spellCheck={false}
          w={150}
          value={question.key}
          error={problems.at(`${pointer}/key`)}
          onChange={(event) => set({ key: event.currentTarget.value })}
        />
        <Checkbox
          className={css.required}
          label={t('builder.required')}
          checked={question.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
      </div>
      {hasOptions(question.kind) && (
        <OptionsEditor
          options={question.options}
          pointer={`${pointer}/options`}
          problems={problems}
          onChange={(options) => set({ options })}
        />
      )}
      {hasBands(question.kind) && (
        <BandsEditor
          bands={question.bands}
          isDate={question.kind === 'date'}
          pointer={`${pointer}/bands`}
          problems={problems}
          onChange={(bands) => set({ bands })}
        />
      )}
      <BranchesEditor
        branches={question.showWhen}
        earlier={earlier}
        pointer={`${pointer}/showWhen`}
        problems={problems}
        onChange={(showWhen) => set({ showWhen })}
      />
    </div>
  );
}

export function Fault({ message }: { message: string | undefined }) {
  return message === undefined ? null : <p className={css.fault}>{message}</p>;
}

interface OptionsProps {
  options: readonly ScriptOption[];
  pointer: string;
  problems: Problems;
  onChange: (options: ScriptOption[]) => void;
}

function OptionsEditor({ options, pointer, problems, onChange }: OptionsProps) {
  const { t } = useTranslation('leadsAdmin');
  return (
    <fieldset className={css.group}>
      <legend>{t('builder.options')}</legend>
      <Fault message={problems.at(pointer)} />
      {options.map((option, i) => {
        const at = `${pointer}/${i}`;
        const set = (patch: Partial<ScriptOption>) => onChange(replaced(options, i, { ...option, ...patch }));
        const name = t('builder.nthOption', { nth: i + 1 });
        return (
          <div key={i} className={css.option} role="group" aria-label={name}>
            <LocalizedField
              compact
              label={name}
              value={option.text}
              error={(language) => problems.at(`${at}/text/${language}`)}
              onChange={(text) => set({ text })}
            />
            <div className={css.optionTools}>
              <NumberInput
                aria-label={t('builder.pointsOf', { name })}
                w={74}
                hideControls
                rightSection={<span className={css.unit}>{t('builder.pointsShort')}</span>}
                value={option.score}
                onChange={(score) => set({ score: Number(score) })}
              />
              <Checkbox
                label={t('builder.knockOut')}
                checked={option.knockOut}
                onChange={(event) => set({ knockOut: event.currentTarget.checked })}
              />
              <TextInput
                aria-label={t('builder.keyOf', { name })}
                w={110}
                spellCheck={false}
                value={option.key}
                error={problems.at(`${at}/key`)}
                onChange={(event) => set({ key: event.currentTarget.value })}
              />
              <MoveButtons
                name={name}
                index={i}
                count={options.length}
                onMove={(to) => onChange(moved(options, i, to))}
                onRemove={() => onChange(without(options, i))}
              />
            </div>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={13} />}
        onClick={() => onChange([...options, newOption(options)])}
      >
        {t('builder.addOption')}
      </Button>
    </fieldset>
  );
}

interface BandsProps {
  bands: readonly ScoreBand[];
  isDate: boolean;
  pointer: string;
  problems: Problems;
  onChange: (bands: ScoreBand[]) => void;
}

function BandsEditor({ bands, isDate, pointer, problems, onChange }: BandsProps) {
  const { t } = useTranslation('leadsAdmin');
  const bound = (value: string | number) => (value === '' ? null : Number(value));
  return (
    <fieldset className={css.group}>
      <legend>{t('builder.bands')}</legend>
      <p className={css.hint}>{t(isDate ? 'builder.bandsOfDays' : 'builder.bandsHint')}</p>
      {bands.map((band, i) => {
        const set = (patch: Partial<ScoreBand>) => onChange(replaced(bands, i, { ...band, ...patch }));
        const name = t('builder.nthBand', { nth: i + 1 });
        return (
          <div key={i} role="group" aria-label={name}>
            <div className={css.band}>
              <NumberInput
                label={t('builder.from')}
                thousandSeparator=","
                hideControls
                value={band.from ?? ''}
                onChange={(value) => set({ from: bound(value) })}
              />
              <NumberInput
                label={t('builder.below')}
                thousandSeparator=","
                hideControls
                value={band.to ?? ''}
                onChange={(value) => set({ to: bound(value) })}
              />
              <NumberInput
                label={t('builder.points')}
                hideControls
                w={74}
                value={band.score}
                onChange={(score) => set({ score: Number(score) })}
              />
              <Checkbox
                label={t('builder.knockOut')}
                checked={band.knockOut}
                onChange={(event) => set({ knockOut: event.currentTarget.checked })}
              />
              <ActionIcon
                aria-label={t('builder.remove', { what: name })}
                onClick={() => onChange(without(bands, i))}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </div>
            <Fault message={problems.at(`${pointer}/${i}`)} />
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={13} />}
        onClick={() =>
          onChange([...bands, { from: bands.at(-1)?.to ?? null, to: null, score: 0, knockOut: false }])
        }
      >
        {t('builder.addBand')}
      </Button>
    </fieldset>
  );
}

interface MoveProps {
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

export function MoveButtons({ name, index, count, onMove, onRemove }: MoveProps) {
  const { t } = useTranslation('leadsAdmin');
  return (
    <span className={css.moves}>
      <Tooltip label={t('builder.up')}>
        <ActionIcon
          size={24}
          aria-label={t('builder.upOf', { what: name })}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          <IconArrowUp size={14} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('builder.down')}>
        <ActionIcon
          size={24}
          aria-label={t('builder.downOf', { what: name })}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        >
          <IconArrowDown size={14} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon size={24} aria-label={t('builder.remove', { what: name })} onClick={onRemove}>
        <IconTrash size={14} />
      </ActionIcon>
    </span>
  );
}
