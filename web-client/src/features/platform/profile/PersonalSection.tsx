import { Button, Select, TextInput, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeMe } from '@/api/generated';
import { sessionQuery, useSession } from '@/app/session';
import { chooseLocale, isLocale, LOCALES } from '@/i18n';
import { toast } from '@/shared/lib/toasts';
import { DateField } from '@/shared/ui/form/DateField';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { Panel } from '@/shared/ui/Panel';
import css from './profile.module.css';

const ZONES = Intl.supportedValuesOf('timeZone');

export function PersonalSection() {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const me = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const form = useRecordForm({
    draftKey: 'profile',
    initialValues: {
      name: me.name,
      locale: me.locale,
      zone: me.zone,
      theme: me.profile?.theme ?? 'system',
      awayUntil: me.profile?.awayUntil?.slice(0, 10) ?? null,
    },
    submit: async ({ awayUntil, ...values }) => {
      await changeMe({ body: { ...values, awayUntil: awayUntil && `${awayUntil}T00:00:00Z` } });
      setColorScheme(values.theme === 'light' || values.theme === 'dark' ? values.theme : 'auto');
      if (isLocale(values.locale)) await chooseLocale(values.locale);
      await queries.invalidateQueries(sessionQuery);
      toast(t('profile.saved'), { tone: 'good' });
    },
  });
  return (
    <Panel title={t('profile.personal')}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <div className={css.fields}>
          <TextInput label={t('profile.name')} required autoComplete="name" {...form.getInputProps('name')} />
          <TextInput label={t('signIn.email')} value={me.profile?.email ?? ''} readOnly />
          <Select
            label={common('language')}
            allowDeselect={false}
            data={Object.entries(LOCALES).map(([value, { label }]) => ({ value, label }))}
            {...form.getInputProps('locale')}
          />
          <Select
            label={t('profile.zone')}
            searchable
            allowDeselect={false}
            data={ZONES}
            {...form.getInputProps('zone')}
          />
          <Select
            label={common('theme.label')}
            allowDeselect={false}
            data={[
              { value: 'light', label: common('theme.light') },
              { value: 'dark', label: common('theme.dark') },
              { value: 'system', label: common('theme.auto') },
            ]}
            {...form.getInputProps('theme')}
          />
          <DateField
            label={t('profile.awayUntil')}
            description={t('profile.awayHint')}
            minDate={new Date()}
            {...form.getInputProps('awayUntil')}
          />
        </div>
        <Button type="submit" loading={form.submitting} disabled={!form.isDirty() && !form.restored}>
          {common('action.save')}
        </Button>
      </form>
    </Panel>
  );
}
