import { Checkbox, MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  changeExternalList,
  createExternalList,
  type ExternalListInput,
  type ExternalListResponse,
  type ExternalListUse,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { MoneyInput } from '@/shared/currencies/MoneyInput';
import { timeZone } from '@/shared/lib/timeZone';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import type { Money } from '@/shared/lib/useFormat';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

const USES = ['callList', 'mailingList', 'campaign'] as const satisfies readonly ExternalListUse[];
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: timeZone.get() }).format(new Date());

type Values = {
  name: string;
  supplier: string;
  source: string;
  lent: boolean;
  cost: Money;
  boughtOn: string;
  validFrom: string;
  validUntil: string;
  uses: ExternalListUse[];
  mostUses: number | '';
  terms: string;
};

const valuesOf = (list: ExternalListResponse | undefined): Values => ({
  name: list?.name ?? '',
  supplier: list?.supplier ?? '',
  source: list?.source ?? '',
  lent: list?.lent ?? false,
  cost: list?.cost ?? { amount: '', currency: '' },
  boughtOn: list?.boughtOn ?? today(),
  validFrom: list?.validFrom ?? today(),
  validUntil: list?.validUntil ?? '',
  uses: [...(list?.uses ?? ['callList' as const])],
  mostUses: list?.mostUses ?? '',
  terms: list?.terms ?? '',
});

const inputOf = ({ source, cost, validUntil, mostUses, terms, ...rest }: Values): ExternalListInput => ({
  ...rest,
  source: source || null,
  cost: cost.amount ? cost : null,
  validUntil: validUntil || null,
  mostUses: mostUses === '' ? null : mostUses,
  terms: terms || null,
});

interface Props {
  list?: ExternalListResponse;
  onClose: () => void;
  onSaved: () => void;
}

export function ExternalListDialog({ list, onClose, onSaved }: Props) {
  const { t } = useTranslation('leadSources');
  const form = useRecordForm<Values>({
    draftKey: `external-list.${list?.id ?? 'new'}`,
    initialValues: valuesOf(list),
    validate: ({ name, supplier, uses }) => ({
      ...(!name.trim() && { name: t('external.nameNeeded') }),
      ...(!supplier.trim() && { supplier: t('external.supplierNeeded') }),
      ...(uses.length === 0 && { uses: t('external.usesNeeded') }),
    }),
    submit: async (values, attempt) => {
      const body = inputOf(values);
      if (list) await changeExternalList({ path: { id: list.id }, headers: ifMatch(list), body });
      else await createExternalList({ headers: idempotencyKey(attempt.idempotencyKey), body });
      onSaved();
      onClose();
    },
  });
  const date = (name: 'boughtOn' | 'validFrom' | 'validUntil') => (
    <DateField
      label={t(`external.${name}`)}
      value={form.values[name] || null}
      onChange={(value) => form.setFieldValue(name, value ?? '')}
      error={form.errors[name]}
    />
  );
  return (
    <Dialog opened onClose={onClose} title={list ? list.name : t('external.new')} size="lg">
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <FormSection title={t('external.what')}>
          <TextInput data-autofocus label={t('external.name')} withAsterisk {...form.getInputProps('name')} />
          <TextInput label={t('external.supplier')} withAsterisk {...form.getInputProps('supplier')} />
          <TextInput
            label={t('external.source')}
            description={t('external.sourceHint')}
            {...form.getInputProps('source')}
          />
          <MoneyInput
            label={t('external.cost')}
            value={form.values.cost}
            onChange={(value) => form.setFieldValue('cost', value)}
            error={form.errors.cost as string | undefined}
          />
          {date('boughtOn')}
          <Checkbox label={t('external.lent')} {...form.getInputProps('lent', { type: 'checkbox' })} />
        </FormSection>
        <FormSection title={t('external.terms')}>
          <MultiSelect
            label={t('external.uses')}
            data={USES.map((value) => ({ value, label: t(`use.${value}`) }))}
            {...form.getInputProps('uses')}
          />
          <NumberInput label={t('external.mostUses')} min={1} {...form.getInputProps('mostUses')} />
          {date('validFrom')}
          {date('validUntil')}
          <Textarea
            style={{ gridColumn: '1 / -1' }}
            label={t('external.notes')}
            autosize
            minRows={2}
            {...form.getInputProps('terms')}
          />
        </FormSection>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
