import { Checkbox, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCustomField, createCustomField, type CustomFieldInput, type FieldType } from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { type CustomField, CUSTOM_RECORDS, type CustomRecord } from '@/shared/customFields/customFields';
import { CustomInput } from '@/shared/customFields/CustomInput';
import { toast } from '@/shared/lib/toasts';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { ChoiceFields, type FormChoice } from './ChoiceFields';
import { FormulaField } from './FormulaField';
import { LabelFields } from './LabelFields';
import css from './fields.module.css';

const TYPES: readonly FieldType[] = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'dateTime',
  'choice',
  'multiChoice',
  'yesNo',
  'reference',
  'formula',
];
const RESULTS: readonly FieldType[] = ['number', 'text', 'date', 'yesNo'];

interface Props {
  recordType: CustomRecord;
  /** Undefined for a new one. */
  field?: CustomField;
  onClose: () => void;
  onSaved: () => Promise<unknown>;
}

const toForm = (field: CustomField | undefined) => ({
  labels: { ...field?.labels } as Record<string, string>,
  help: { ...field?.help } as Record<string, string>,
  key: field?.key ?? '',
  type: field?.type ?? 'text',
  required: field?.required ?? false,
  choices: (field?.choices ?? []).map((choice): FormChoice => ({ ...choice, labels: { ...choice.labels } })),
  maxLength: field?.maxLength ?? '',
  min: field?.min ?? '',
  max: field?.max ?? '',
  decimals: field?.decimals ?? '',
  pattern: field?.pattern ?? '',
  referenceTo: field?.referenceTo ?? 'account',
  formula: field?.formula ?? '',
  formulaType: field?.formulaType ?? 'number',
});
type Values = ReturnType<typeof toForm>;

/** "Floor area" → floorArea. */
const keyOf = (label: string) =>
  label
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .trim()
    .split(/ +/)
    .map((word, i) => (i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40);

const numberOrNull = (value: number | string) => (value === '' ? null : Number(value));

function toInput(values: Values, recordType: CustomRecord, field: CustomField | undefined): CustomFieldInput {
  const { type } = values;
  const isText = type === 'text' || type === 'longText';
  const isNumber = type === 'number' || type === 'money';
  const isChoice = type === 'choice' || type === 'multiChoice';
  return {
    recordType,
    key: values.key,
    type,
    labels: values.labels,
    help: values.help,
    required: values.required && type !== 'formula',
    choices: isChoice ? values.choices.filter((choice) => choice.value) : [],
    maxLength: isText ? numberOrNull(values.maxLength) : null,
    min: isNumber ? numberOrNull(values.min) : null,
    max: isNumber ? numberOrNull(values.max) : null,
    decimals: isNumber || type === 'formula' ? numberOrNull(values.decimals) : null,
    pattern: isText ? values.pattern || null : null,
    referenceTo: type === 'reference' ? values.referenceTo : (field?.referenceTo ?? null),
    formula: type === 'formula' ? values.formula : null,
    ...(type === 'formula' && { formulaType: values.formulaType }),
  };
}

/** What a field is called, what it takes, and how it will look. */
export function FieldDialog({ recordType, field, onClose, onSaved }: Props) {
  const { t } = useTranslation('fields');
  const [ownKey, setOwnKey] = useState(field !== undefined);
  const form = useRecordForm<Values>({
    draftKey: `custom-field.${field?.id ?? recordType}`,
    initialValues: toForm(field),
    validate: (values) => ({
      ...(!Object.values(values.labels).some((text) => text.trim()) && { 'labels.en': t('nameNeeded') }),
      ...(!values.key && { key: t('keyNeeded') }),
    }),
    submit: async (values, attempt) => {
      const body = toInput(values, recordType, field);
      const { data } = field
        ? await changeCustomField({ path: { id: field.id }, body, headers: ifMatch(field) })
        : await createCustomField({ body, headers: idempotencyKey(attempt.idempotencyKey) });
      await onSaved();
      toast(t(field ? 'saved' : 'made', { key: `custom.${data.key}` }), { tone: 'good' });
      onClose();
    },
  });
  const { values } = form;
  const { type } = values;
  const number = (path: 'maxLength' | 'min' | 'max' | 'decimals') => (
    <NumberInput size="xs" label={t(path)} hideControls {...form.getInputProps(path)} />
  );
  return (
    <Dialog
      opened
      onClose={onClose}
      size="xl"
      title={field ? t('edit', { key: field.key }) : t('newOf', { record: t(`records.${recordType}`) })}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <div className={css.dialog}>
          <Stack gap="sm">
            <LabelFields
              label={t('name')}
              required
              value={values.labels}
              errorOf={(locale) => form.errors[`labels.${locale}`]}
              onChange={(labels) => {
                form.setFieldValue('labels', labels);
                if (!ownKey) form.setFieldValue('key', keyOf(labels.en ?? ''));
              }}
            />
            <div className={css.pair}>
              <NativeSelect
                size="xs"
                label={t('typeOf')}
                disabled={field !== undefined}
                data={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
                {...form.getInputProps('type')}
              />
              <TextInput
                size="xs"
                label={t('key')}
                description={t('keyHint')}
                disabled={field !== undefined}
                required
                autoComplete="off"
                {...form.getInputProps('key')}
                onChange={(event) => {
                  setOwnKey(true);
                  form.setFieldValue('key', event.currentTarget.value);
                }}
              />
            </div>
            {(type === 'choice' || type === 'multiChoice') && (
              <ChoiceFields
                choices={values.choices}
                known={new Set((field?.choices ?? []).map((choice) => choice.value))}
                error={form.errors.choices}
                onChange={(choices) => form.setFieldValue('choices', choices)}
              />
            )}
            {type === 'reference' && (
              <NativeSelect
                size="xs"
                label={t('referenceTo')}
                disabled={field !== undefined}
                data={CUSTOM_RECORDS.map((value) => ({ value, label: t(`records.${value}`) }))}
                {...form.getInputProps('referenceTo')}
              />
            )}
            {type === 'formula' && (
              <>
                <NativeSelect
                  size="xs"
                  label={t('gives')}
                  disabled={field !== undefined}
                  data={RESULTS.map((value) => ({ value, label: t(`type.${value}`) }))}
                  {...form.getInputProps('formulaType')}
                />
                <FormulaField
                  recordType={recordType}
                  fieldKey={values.key}
                  value={values.formula}
                  error={form.errors.formula}
                  onChange={(formula) => form.setFieldValue('formula', formula)}
                />
              </>
            )}
            {(type === 'number' || type === 'money') && (
              <div className={css.pair}>
                {number('min')}
                {number('max')}
                {number('decimals')}
              </div>
            )}
            {(type === 'text' || type === 'longText') && (
              <div className={css.pair}>
                {number('maxLength')}
                <TextInput
                  size="xs"
                  label={t('pattern')}
                  placeholder="[A-Z]{2}-[0-9]+"
                  {...form.getInputProps('pattern')}
                />
              </div>
            )}
            {type !== 'formula' && (
              <Checkbox
                size="xs"
                label={t('requiredHint')}
                {...form.getInputProps('required', { type: 'checkbox' })}
              />
            )}
            <LabelFields
              label={t('help')}
              value={values.help}
              onChange={(help) => form.setFieldValue('help', help)}
            />
          </Stack>
          <Preview values={values} recordType={recordType} />
        </div>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** The input as forms will show it; what is typed here goes nowhere. */
function Preview({ values, recordType }: { values: Values; recordType: CustomRecord }) {
  const { t } = useTranslation('fields');
  const [tried, setTried] = useState<unknown>(null);
  const field: CustomField = {
    ...toInput(values, recordType, undefined),
    id: 'preview',
    help: values.help,
    required: values.required,
    choices: values.choices,
    version: 0,
  };
  return (
    <section className={css.preview} aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      {values.type === 'formula' ? (
        t('computed')
      ) : (
        <CustomInput key={values.type} field={field} value={tried} onChange={setTried} />
      )}
    </section>
  );
}
