import { Checkbox, MultiSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  changeProtectionRule,
  createProtectionRule,
  type LeadGrade,
  type ProtectionRuleInput,
  type ProtectionRuleResponse,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

const GRADES = ['ungraded', 'general', 'qualified'] as const satisfies readonly LeadGrade[];

type Values = {
  name: string;
  grades: LeadGrade[];
  scoreFrom: number | '';
  productLines: string[];
  customerLevels: string[];
  days: number;
  extensionDays: number;
  longestDays: number | '';
  warnDays: number;
  active: boolean;
};

const valuesOf = (rule: ProtectionRuleResponse | undefined): Values => ({
  name: rule?.name ?? '',
  grades: [...(rule?.grades ?? [])],
  scoreFrom: rule?.scoreFrom ?? '',
  productLines: [...(rule?.productLines ?? [])],
  customerLevels: [...(rule?.customerLevels ?? [])],
  days: rule?.days ?? 10,
  extensionDays: rule?.extensionDays ?? 5,
  longestDays: rule?.longestDays ?? '',
  warnDays: rule?.warnDays ?? 2,
  active: rule?.active ?? true,
});

const inputOf = ({ scoreFrom, longestDays, ...rest }: Values): ProtectionRuleInput => ({
  ...rest,
  scoreFrom: scoreFrom === '' ? null : scoreFrom,
  longestDays: longestDays === '' ? null : longestDays,
});

interface Props {
  rule: ProtectionRuleResponse | undefined;
  onClose: () => void;
  onSaved: () => void;
}

export function ProtectionRuleDialog({ rule, onClose, onSaved }: Props) {
  const { t } = useTranslation('leadPool');
  const form = useRecordForm<Values>({
    draftKey: `protection-rule.${rule?.id ?? 'new'}`,
    initialValues: valuesOf(rule),
    validate: ({ name }) => (name.trim() ? {} : { name: t('rules.nameNeeded') }),
    submit: async (values, attempt) => {
      const body = inputOf(values);
      if (rule) await changeProtectionRule({ path: { id: rule.id }, headers: ifMatch(rule), body });
      else await createProtectionRule({ headers: idempotencyKey(attempt.idempotencyKey), body });
      onSaved();
      onClose();
    },
  });
  const days = (name: 'days' | 'extensionDays' | 'longestDays' | 'warnDays', hint?: string) => (
    <NumberInput
      label={t(`rules.${name}`)}
      {...(hint && { description: hint })}
      min={1}
      max={500}
      {...form.getInputProps(name)}
    />
  );
  const words = (name: 'productLines' | 'customerLevels') => (
    <TagsInput
      label={t(`rules.${name}`)}
      description={t(`rules.${name}Hint`)}
      {...form.getInputProps(name)}
    />
  );
  return (
    <Dialog opened onClose={onClose} title={rule ? rule.name : t('rules.new')} size="lg">
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
          <MultiSelect
            label={t('rules.grades')}
            data={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))}
            {...form.getInputProps('grades')}
          />
          {words('productLines')}
          {words('customerLevels')}
          <NumberInput label={t('rules.scoreFrom')} {...form.getInputProps('scoreFrom')} />
        </FormSection>
        <FormSection title={t('rules.time')}>
          {days('days')}
          {days('extensionDays')}
          {days('longestDays', t('rules.longestHint'))}
          {days('warnDays')}
          <Checkbox label={t('rules.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
        </FormSection>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
