import { ActionIcon, Button, MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScriptBranch, ScriptQuestion } from '@/api/generated';
import { useText } from '@/shared/lib/localized';
import { hasBands, hasOptions, replaced, without } from './document';
import { Fault } from './QuestionEditor';
import type { Problems } from './problems';
import css from './builder.module.css';

interface Props {
  branches: readonly ScriptBranch[];
  earlier: readonly ScriptQuestion[];
  pointer: string;
  problems: Problems;
  onChange: (branches: ScriptBranch[]) => void;
}

const freshBranch = (question: ScriptQuestion): ScriptBranch =>
  hasOptions(question.kind) ? { question: question.key, anyOf: [] } : { question: question.key, atLeast: 1 };

/** "Ask only when": every condition must hold. */
export function BranchesEditor({ branches, earlier, pointer, problems, onChange }: Props) {
  const { t } = useTranslation('leadsAdmin');
  const text = useText();
  const usable = earlier.filter((question) => hasOptions(question.kind) || hasBands(question.kind));
  const last = usable.at(-1);
  if (branches.length === 0 && !last) return null;
  return (
    <fieldset className={css.group}>
      <legend>{t('builder.showWhen')}</legend>
      <Fault message={problems.at(pointer)} />
      {branches.map((branch, i) => {
        const about = earlier.find((question) => question.key === branch.question);
        const at = `${pointer}/${i}`;
        const set = (next: ScriptBranch) => onChange(replaced(branches, i, next));
        const name = t('builder.nthCondition', { nth: i + 1 });
        const choices = usable.map((question) => ({
          value: question.key,
          label: text(question.text) || question.key,
        }));
        return (
          <div key={i} role="group" aria-label={name}>
            <div className={css.branch}>
              <NativeSelect
                label={t('builder.branchQuestion')}
                // a question that has gone or moved behind this one is still shown: nothing is changed in silence
                data={about ? choices : [{ value: branch.question, label: branch.question }, ...choices]}
                value={branch.question}
                onChange={(event) => {
                  const question = usable.find((one) => one.key === event.currentTarget.value);
                  if (question) set(freshBranch(question));
                }}
              />
              {branch.anyOf ? (
                <MultiSelect
                  label={t('builder.anyOf')}
                  data={(about?.options ?? []).map((option) => ({
                    value: option.key,
                    label: text(option.text) || option.key,
                  }))}
                  value={branch.anyOf}
                  onChange={(anyOf) => set({ ...branch, anyOf })}
                />
              ) : (
                <>
                  <NumberInput
                    label={t('builder.atLeast')}
                    thousandSeparator=","
                    hideControls
                    value={branch.atLeast ?? ''}
                    onChange={(value) => set({ ...branch, atLeast: value === '' ? null : Number(value) })}
                  />
                  <NumberInput
                    label={t('builder.atMost')}
                    thousandSeparator=","
                    hideControls
                    value={branch.atMost ?? ''}
                    onChange={(value) => set({ ...branch, atMost: value === '' ? null : Number(value) })}
                  />
                </>
              )}
              <ActionIcon
                aria-label={t('builder.remove', { what: name })}
                onClick={() => onChange(without(branches, i))}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </div>
            <Fault
              message={
                problems.at(at) ??
                problems.at(`${at}/question`) ??
                branch.anyOf
                  ?.map((_, o) => problems.at(`${at}/anyOf/${o}`))
                  .find((found) => found !== undefined)
              }
            />
          </div>
        );
      })}
      {last && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange([...branches, freshBranch(last)])}
        >
          {t('builder.addCondition')}
        </Button>
      )}
    </fieldset>
  );
}
