import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { createExchangeRate } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { DateField } from '@/shared/ui/form/DateField';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { useRefreshRates } from './rateKeys';
import css from './currencies.module.css';

const today = () => new Intl.DateTimeFormat('en-CA').format(Date.now());

/** A rate in one line; the next can be typed at once. */
export function AddRate({ currency, home }: { currency: string; home: string }) {
  const { t } = useTranslation('currencies');
  const refresh = useRefreshRates();
  const rateInput = useRef<HTMLInputElement>(null);
  const form = useRecordForm({
    initialValues: { from: today(), rate: '', source: '' },
    validate: (values) => ({ ...(!values.rate.trim() && { rate: t('rateNeeded') }) }),
    submit: async ({ from, rate, source }, attempt) => {
      await createExchangeRate({
        body: { currency, from, rate: rate.trim(), source: source.trim() || null },
        headers: idempotencyKey(attempt.idempotencyKey),
      });
      form.startOver();
      rateInput.current?.focus();
      await refresh();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t('add')}>
      <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
      <div className={css.add}>
        <DateField label={t('from')} {...form.getInputProps('from')} />
        <TextInput
          ref={rateInput}
          size="xs"
          label={t('rateIn', { currency, home })}
          inputMode="decimal"
          autoComplete="off"
          {...form.getInputProps('rate')}
        />
        <TextInput
          size="xs"
          label={t('source')}
          placeholder={t('sourceExample')}
          {...form.getInputProps('source')}
        />
        <Button type="submit" size="xs" leftSection={<IconPlus size={14} />} loading={form.submitting}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
