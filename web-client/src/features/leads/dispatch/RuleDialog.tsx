import { Checkbox, Input, NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  changeDispatchRule,
  createDispatchRule,
  type DispatchRuleInput,
  type DispatchRuleResponse,
  type DispatchStage,
  type DispatchTargetKind,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { usePeople } from '@/shared/people/people';
import { FilterBuilder } from '@/shared/ui/filter/FilterBuilder';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { useLeadFilterFields } from '../shared/leadFields';
import css from './dispatch.module.css';

const TARGETS = ['user', 'roundRobin', 'leastLoad'] as const satisfies readonly DispatchTargetKind[];
const STAGES = ['any', 'captured', 'qualified'] as const satisfies readonly DispatchStage[];

type Values = {
  name: string;
  condition: string;
  stage: DispatchStage;
  target: DispatchTargetKind;
  targetId: string;
  acceptWithinMinutes: number | '';
  escalateToId: string;
  active: boolean;
};

const valuesOf = (rule: DispatchRuleResponse | undefined): Values => ({
  name: rule?.name ?? '',
  condition: rule?.condition ?? '',
  stage: rule?.stage ?? 'any',
  target: rule?.target ?? 'roundRobin',
  targetId: rule?.targetId ?? '',
  acceptWithinMinutes: rule?.acceptWithinMinutes ?? '',
  escalateToId: rule?.escalateToId ?? '',
  active: rule?.active ?? true,
});

const inputOf = ({ condition, acceptWithinMinutes, escalateToId, ...rest }: Values): DispatchRuleInput => ({
  ...rest,
  condition: condition || null,
  acceptWithinMinutes: acceptWithinMinutes === '' ? null : acceptWithinMinutes,
  escalateToId: escalateToId || null,
});

interface Props {
  rule: DispatchRuleResponse | undefined;
  onClose: () => void;
  onSaved: () => void;
}

export function RuleDialog({ rule, onClose, onSaved }: Props) {
  const { t } = useTranslation('leadsAdmin');
  const fields = useLeadFilterFields();
  const { people, teams } = usePeople();
  const form = useRecordForm<Values>({
    draftKey: `dispatch-rule.${rule?.id ?? 'new'}`,
    initialValues: valuesOf(rule),
    validate: ({ name, targetId, target }) => ({
      ...(!name.trim() && { name: t('rules.nameNeeded') }),
      ...(!targetId && { targetId: t(target === 'user' ? 'rules.personNeeded' : 'rules.teamNeeded') }),
    }),
    submit: async (values, attempt) => {
      const body = inputOf(values);
      if (rule) await changeDispatchRule({ path: { id: rule.id }, headers: ifMatch(rule), body });
      else await createDispatchRule({ headers: idempotencyKey(attempt.idempotencyKey), body });
      onSaved();
      onClose();
    },
  });
  const { values } = form;
  const choose = (
    key: 'targetId' | 'escalateToId',
    data: { value: string; label: string }[],
    placeholder: string,
  ) => ({
    searchable: true,
    data,
    placeholder,
    value: values[key] || null,
    onChange: (id: string | null) => form.setFieldValue(key, id ?? ''),
    error: form.errors[key],
  });
  return (
    <Dialog opened onClose={onClose} title={rule ? rule.name : t('rules.new')} size="xl">
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <FormSection title={t('rules.which')}>
          <TextInput
            data-autofocus
            label={t('rules.name')}
            placeholder={t('rules.nameExample')}
            withAsterisk
            {...form.getInputProps('name')}
          />
          <NativeSelect
            label={t('rules.stage')}
            data={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
            {...form.getInputProps('stage')}
          />
          <Input.Wrapper
            className={css.wide}
            label={t('rules.condition')}
            description={t('rules.conditionHint')}
            error={form.errors.condition}
          >
            <div className={css.builder}>
              <FilterBuilder
                key={form.restored ? 'restored' : 'fresh'}
                fields={fields}
                value={values.condition || undefined}
                onChange={(condition) => form.setFieldValue('condition', condition ?? '')}
              />
            </div>
          </Input.Wrapper>
        </FormSection>
        <FormSection title={t('rules.who')}>
          <NativeSelect
            label={t('rules.how')}
            data={TARGETS.map((value) => ({ value, label: t(`target.${value}`) }))}
            value={values.target}
            onChange={(event) => {
              const target = TARGETS.find((one) => one === event.currentTarget.value) ?? 'user';
              const isOther = (target === 'user') !== (values.target === 'user');
              form.setValues({ target, ...(isOther && { targetId: '' }) });
            }}
          />
          {values.target === 'user' ? (
            <Select
              label={t('rules.person')}
              withAsterisk
              {...choose('targetId', people, t('rules.choosePerson'))}
            />
          ) : (
            <Select
              label={t('rules.team')}
              withAsterisk
              {...choose('targetId', teams, t('rules.chooseTeam'))}
            />
          )}
          <NumberInput
            label={t('rules.acceptWithin')}
            description={t('rules.acceptWithinHint')}
            min={1}
            max={43_200}
            {...form.getInputProps('acceptWithinMinutes')}
          />
          <Select
            label={t('rules.escalateTo')}
            description={t('rules.escalateHint')}
            clearable
            {...choose('escalateToId', people, t('rules.teamManager'))}
          />
          <Checkbox label={t('rules.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
        </FormSection>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
