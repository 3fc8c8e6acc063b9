import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createOpportunity } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { customInput } from '@/shared/customFields/customFields';
import { CustomFormFields } from '@/shared/customFields/CustomFormFields';
import { MoneyInput } from '@/shared/currencies/MoneyInput';
import { toast } from '@/shared/lib/toasts';
import { PersonSelect } from '@/shared/people/PersonSelect';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { AccountSearch } from '@/shared/ui/pickers/AccountSearch';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { opportunityKeys } from './opportunityKeys';

const route = getRouteApi('/shell/opportunities/new');

const empty = {
  name: '',
  accountId: '',
  accountName: '',
  amount: { amount: '', currency: '' },
  expectedClose: null as string | null,
  ownerId: null as string | null,
  custom: {} as Record<string, unknown>,
};

export function NewOpportunityPage() {
  const { t } = useTranslation('sales');
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const { account = '', accountName = '' } = route.useSearch();
  const form = useRecordForm({
    draftKey: account ? `opportunity.new.${account}` : 'opportunity.new',
    initialValues: { ...empty, accountId: account, accountName },
    validate: (values) => ({
      ...(!values.name.trim() && { name: t('nameNeeded') }),
      ...(!values.accountId && { accountId: t('accountNeeded') }),
    }),
    submit: async (values, { idempotencyKey: key, intent }) => {
      const { name, accountId, amount, expectedClose, ownerId } = values;
      const { data } = await createOpportunity({
        body: {
          name: name.trim(),
          accountId,
          amount: amount.amount ? amount : null,
          expectedClose,
          ownerId,
          custom: customInput(values.custom),
        },
        headers: idempotencyKey(key),
      });
      await client.invalidateQueries({ queryKey: opportunityKeys.all });
      toast(t('created', { name: data.name }), { tone: 'good' });
      if (intent === 'next') form.startOver();
      else void navigate({ to: '/opportunities/$id', params: { id: data.id } });
    },
  });
  return (
    <>
      <PageHeader title={t('new')} backTo="/opportunities" />
      <PageBody narrow>
        <form onSubmit={form.onSubmit} noValidate>
          <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
          <FormSection title={t('what')}>
            <TextInput
              label={t('field.name')}
              required
              placeholder={t('nameExample')}
              {...form.getInputProps('name')}
            />
            {form.values.accountId ? (
              <TextInput
                label={t('field.account')}
                readOnly
                value={form.values.accountName}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' || event.key === 'Delete')
                    form.setFieldValue('accountId', '');
                }}
                onClick={() => form.setFieldValue('accountId', '')}
              />
            ) : (
              <AccountSearch
                label={t('field.account')}
                required
                error={form.errors.accountId}
                onPick={({ id, name }) => form.setValues({ accountId: id, accountName: name })}
              />
            )}
          </FormSection>
          <FormSection title={t('worth')}>
            <MoneyInput
              label={t('field.amount')}
              min={0}
              {...form.getInputProps('amount')}
              value={form.values.amount}
            />
            <DateField label={t('field.expectedClose')} {...form.getInputProps('expectedClose')} />
            <PersonSelect label={t('field.owner')} placeholder={t('me')} {...form.getInputProps('ownerId')} />
          </FormSection>
          <CustomFormFields recordType="opportunity" form={form} />
          <FormActions
            submitting={form.submitting}
            andNext
            onCancel={() => void navigate({ to: '/opportunities' })}
          />
        </form>
      </PageBody>
    </>
  );
}
