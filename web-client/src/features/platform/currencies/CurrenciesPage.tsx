import { Button } from '@mantine/core';
import { IconTablePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCurrencies } from '@/api/generated';
import { useCan } from '@/app/session';
import { currencyKeys } from '@/shared/currencies/useCurrencies';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { Converter } from './Converter';
import { CurrencyList } from './CurrencyList';
import { CurrencySettings } from './CurrencySettings';
import { PasteRatesDialog } from './PasteRatesDialog';
import { RatesOfCurrency } from './RatesOfCurrency';
import css from './currencies.module.css';

const route = getRouteApi('/shell/currencies');

/** In which currencies the business deals, and what they were worth from day to day. */
export function CurrenciesPage() {
  const { t } = useTranslation('currencies');
  const mayChange = useCan()('exchange-rates:update');
  const navigate = route.useNavigate();
  const { currency } = route.useSearch();
  const [pasting, setPasting] = useState(false);
  const settings = useQuery({
    queryKey: currencyKeys.all,
    queryFn: async ({ signal }) => (await getCurrencies({ signal })).data,
  });
  if (settings.isPending) return <LoadingState />;
  if (!settings.data) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />;
  const { home, inUse } = settings.data;
  const foreign = inUse.filter(({ code }) => code !== home);
  const chosen = foreign.find(({ code }) => code === currency) ?? foreign[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayChange && (
            <Button
              variant="default"
              leftSection={<IconTablePlus size={14} />}
              onClick={() => setPasting(true)}
            >
              {t('paste.open')}
            </Button>
          )
        }
      />
      <PageBody>
        {mayChange && <CurrencySettings key={settings.data.version} settings={settings.data} />}
        {chosen ? (
          <Panel title={t('rates')} explain={t('ratesExplain', { home })}>
            <div className={css.rates}>
              <CurrencyList
                currencies={foreign}
                home={home}
                chosen={chosen.code}
                onChoose={(code) => void navigate({ search: { currency: code }, replace: true })}
              />
              <RatesOfCurrency key={chosen.code} currency={chosen.code} home={home} />
            </div>
          </Panel>
        ) : (
          <EmptyState title={t('onlyHome', { home })} hint={t('onlyHomeHint')} />
        )}
        {chosen && <Converter currencies={inUse.map(({ code }) => code)} home={home} />}
      </PageBody>
      {pasting && <PasteRatesDialog onClose={() => setPasting(false)} />}
    </>
  );
}
