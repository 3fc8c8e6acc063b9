import { Button, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getSetup, setUp } from '@/api/generated';
import { currentLocale } from '@/i18n';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { useCurrencyName } from '../currencies/currencyName';
import { EntryPage } from '../EntryPage';

const route = getRouteApi('/entry/first-run');

/** The first visit: makes the administrator and signs them in. */
export function SetUpPage() {
  const { t } = useTranslation('platform');
  const navigate = route.useNavigate();
  const form = useRecordForm({
    initialValues: { name: '', email: '', password: '', homeCurrency: 'HKD' },
    submit: async (values) => {
      await setUp({ body: { ...values, locale: currentLocale() } });
      await navigate({ to: '/' });
    },
  });
  const nameOf = useCurrencyName();
  const { data } = useQuery({
    queryKey: ['setup'],
    queryFn: async ({ signal }) => (await getSetup({ signal })).data,
  });
  const currencies = data?.currencies ?? ['HKD'];
  return (
    <EntryPage title={t('setUp.title')} explain={t('setUp.explain')}>
      <form onSubmit={form.onSubmit}>
        <Stack>
          <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
          <TextInput
            label={t('setUp.name')}
            name="name"
            autoComplete="name"
            required
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('signIn.email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('signIn.password')}
            description={t('password.rule')}
            name="password"
            autoComplete="new-password"
            required
            {...form.getInputProps('password')}
          />
          <Select
            label={t('setUp.homeCurrency')}
            description={t('setUp.homeCurrencyHint')}
            searchable
            allowDeselect={false}
            data={currencies.map((code) => ({ value: code, label: `${code} · ${nameOf(code)}` }))}
            {...form.getInputProps('homeCurrency')}
          />
          <Button type="submit" size="sm" loading={form.submitting}>
            {t('setUp.action')}
          </Button>
        </Stack>
      </form>
    </EntryPage>
  );
}
