import { Checkbox, NumberInput, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changePoolPolicy, type PoolPolicyResponse, getPoolPolicy, type PoolLimits } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { poolKeys } from './usePool';
import css from './protection.module.css';

const NUMBERS = ['claimsPerDay', 'mostInHand', 'viewsPerDay', 'coolOffDays'] as const;

export function PoolLimitsForm({ mayChange }: { mayChange: boolean }) {
  const policy = useQuery({
    queryKey: poolKeys.limits,
    queryFn: async ({ signal }) => (await getPoolPolicy({ signal })).data,
  });
  return policy.data ? <Limits key={policy.data.version} policy={policy.data} mayChange={mayChange} /> : null;
}

function Limits({ policy, mayChange }: { policy: PoolPolicyResponse; mayChange: boolean }) {
  const { t } = useTranslation('leadPool');
  const client = useQueryClient();
  const form = useRecordForm<PoolLimits>({
    draftKey: 'pool-policy',
    initialValues: policy.limits,
    submit: async (body) => {
      const { data } = await changePoolPolicy({ headers: ifMatch(policy), body });
      toast(t('limits.saved'), { tone: 'good' });
      client.setQueryData(poolKeys.limits, data);
      void client.invalidateQueries({ queryKey: poolKeys.allowance });
    },
  });
  return (
    <form className={css.limits} onSubmit={form.onSubmit} noValidate aria-labelledby="pool-limits">
      <h2 id="pool-limits">{t('limits.title')}</h2>
      <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
      <Stack gap="sm">
        {NUMBERS.map((name) => (
          <NumberInput
            key={name}
            label={t(`limits.${name}`)}
            min={0}
            disabled={!mayChange}
            {...form.getInputProps(name)}
          />
        ))}
        <Checkbox
          label={t('limits.companiesCollide')}
          disabled={!mayChange}
          {...form.getInputProps('companiesCollide', { type: 'checkbox' })}
        />
      </Stack>
      {mayChange && <FormActions submitting={form.submitting} />}
    </form>
  );
}
