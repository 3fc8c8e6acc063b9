import { Button, MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeCurrencies, type ManageCurrenciesResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { Panel } from '@/shared/ui/Panel';
import { useCurrencyName } from './currencyName';
import { useRefreshRates } from './rateKeys';
import css from './currencies.module.css';

/** The home currency, and the others that people choose from when they enter an amount. */
export function CurrencySettings({ settings }: { settings: ManageCurrenciesResponse }) {
  const { t } = useTranslation('currencies');
  const nameOf = useCurrencyName();
  const refresh = useRefreshRates();
  const form = useRecordForm({
    initialValues: {
      home: settings.home,
      inUse: settings.inUse.map(({ code }) => code).filter((code) => code !== settings.home),
    },
    submit: async (body) => {
      await changeCurrencies({ body, headers: ifMatch(settings) });
      toast(t('saved'), { tone: 'good' });
      await refresh();
    },
  });
  const data = settings.known.map((code) => ({ value: code, label: `${code} · ${nameOf(code)}` }));
  const hasRates = settings.inUse.some(({ rate }) => rate);
  return (
    <Panel title={t('settings')} explain={t('settingsExplain')}>
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
        <div className={css.settings}>
          <Select
            size="xs"
            label={t('home')}
            description={hasRates ? t('homeFixed', { home: settings.home }) : t('homeHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            searchable
            allowDeselect={false}
            disabled={hasRates}
            data={data}
            {...form.getInputProps('home')}
          />
          <MultiSelect
            size="xs"
            label={t('inUse')}
            description={t('inUseHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            searchable
            data={data.filter(({ value }) => value !== form.values.home)}
            {...form.getInputProps('inUse')}
          />
          <Button type="submit" size="xs" loading={form.submitting}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
