import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changePassword } from '@/api/generated';
import { toast } from '@/shared/lib/toasts';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { Panel } from '@/shared/ui/Panel';
import css from './profile.module.css';

const EMPTY = { currentPassword: '', newPassword: '' };

export function PasswordSection() {
  const { t } = useTranslation('platform');
  const queries = useQueryClient();
  const form = useRecordForm({
    initialValues: EMPTY,
    submit: async (body) => {
      await changePassword({ body });
      form.setValues(EMPTY);
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      toast(t('password.changed'), { tone: 'good' });
    },
  });
  return (
    <Panel title={t('signIn.password')} explain={t('password.explain')}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
        <div className={css.fields}>
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            required
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            label={t('password.new')}
            autoComplete="new-password"
            required
            {...form.getInputProps('newPassword')}
          />
        </div>
        <Button type="submit" variant="default" loading={form.submitting}>
          {t('password.change')}
        </Button>
      </form>
    </Panel>
  );
}
