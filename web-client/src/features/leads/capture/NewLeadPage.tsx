import { Alert, Button, Group, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createLead, type LeadSourceKind, type NewLead } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { isProblem, type Problem } from '@/api/problem';
import { useCan, useSession } from '@/app/session';
import { customInput } from '@/shared/customFields/customFields';
import { CustomFormFields } from '@/shared/customFields/CustomFormFields';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { useLeadActions } from '../shared/actions';
import { HAND_SOURCE_KINDS } from '../shared/vocabulary';

type Text =
  'companyName' | 'personName' | 'jobTitle' | 'phone' | 'email' | 'interest' | 'district' | 'website';

type Values = Record<Text | 'message' | 'source' | 'ownerId' | 'language', string> & {
  sourceKind: LeadSourceKind;
  custom: Record<string, unknown>;
};

const EMPTY: Values = {
  companyName: '',
  personName: '',
  jobTitle: '',
  phone: '',
  email: '',
  interest: '',
  district: '',
  website: '',
  message: '',
  source: '',
  ownerId: '',
  language: '',
  sourceKind: 'phone',
  custom: {},
};

/** Absent is not empty: what was left blank isn't sent. */
const toInput = ({ custom, ...values }: Values): NewLead => ({
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')),
  custom: customInput(custom),
});

/** An enquiry that came by telephone or across a table, in half a minute. */
export function NewLeadPage() {
  const { t } = useTranslation('leads');
  const navigate = useNavigate();
  const can = useCan();
  const me = useSession();
  const { people } = usePeople();
  const { refresh } = useLeadActions();
  const problemText = useProblemText();
  const [collision, setCollision] = useState<Problem>();
  const first = useRef<HTMLInputElement>(null);

  const form = useRecordForm<Values>({
    draftKey: 'lead.new',
    initialValues: EMPTY,
    validate: ({ companyName, personName }) =>
      companyName.trim() || personName.trim() ? {} : { companyName: t('new.nameNeeded') },
    submit: async (values, { idempotencyKey: key, intent }) => {
      setCollision(undefined);
      const { data } = await createLead({ body: toInput(values), headers: idempotencyKey(key) });
      toast(t(data.repeated ? 'new.addedTo' : 'new.done', { number: data.number }), { tone: 'good' });
      void refresh();
      if (intent === 'next') {
        form.setValues({
          ...EMPTY,
          sourceKind: values.sourceKind,
          source: values.source,
          ownerId: values.ownerId,
        });
        first.current?.focus();
        return;
      }
      await navigate({ to: '/leads/$id', params: { id: data.id } });
    },
    onRefused: (problem) => {
      const isProtected = isProblem(problem, 409) && problem.code.includes('-protected');
      if (isProtected) setCollision(problem);
      return isProtected;
    },
  });
  const text = (key: Text, props: { type?: string; autoComplete?: string } = {}) => (
    <TextInput
      key={key}
      label={t(`field.${key}`)}
      autoComplete="off"
      {...props}
      {...form.getInputProps(key)}
      {...(key === 'companyName' && { ref: first })}
    />
  );
  const passOn = async () => {
    try {
      await createLead({ body: { ...toInput(form.values), passOn: true } });
      toast(t('new.passedOn'), { tone: 'good' });
      form.startOver();
      setCollision(undefined);
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const mayGive = can('leads:assign');
  return (
    <>
      <PageHeader title={t('new.title')} backTo="/leads" />
      <PageBody narrow>
        <form onSubmit={form.onSubmit} noValidate>
          <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
          {collision && (
            <Alert color="red" role="alert" mb="md" title={collision.detail ?? collision.message}>
              <Group justify="space-between">
                <span>{t('new.protectedHint')}</span>
                <Button variant="default" onClick={() => void passOn()}>
                  {typeof collision.body.ownerName === 'string'
                    ? t('new.passOnTo', { name: collision.body.ownerName })
                    : t('new.passOn')}
                </Button>
              </Group>
            </Alert>
          )}
          <FormSection title={t('new.who')}>
            {text('companyName')}
            {text('personName')}
            {text('phone', { type: 'tel' })}
            {text('email', { type: 'email' })}
            {text('jobTitle')}
            {text('district')}
          </FormSection>
          <FormSection title={t('new.what')}>
            {text('interest')}
            <NativeSelect
              label={t('field.language')}
              data={[
                { value: '', label: t('new.languageUnknown') },
                ...(['en', 'zh-Hant', 'zh-Hans'] as const).map((value) => ({
                  value,
                  label: t(`language.${value}`),
                })),
              ]}
              {...form.getInputProps('language')}
            />
            <Textarea
              style={{ gridColumn: '1 / -1' }}
              label={t('field.message')}
              autosize
              minRows={3}
              {...form.getInputProps('message')}
            />
          </FormSection>
          <FormSection title={t('new.where')}>
            <NativeSelect
              label={t('field.sourceKind')}
              data={HAND_SOURCE_KINDS.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
              {...form.getInputProps('sourceKind')}
            />
            <TextInput
              label={t('field.source')}
              placeholder={t('new.sourceExample')}
              {...form.getInputProps('source')}
            />
            <Select
              label={t('field.owner')}
              placeholder={t('new.byRules')}
              clearable
              searchable={mayGive}
              data={mayGive ? people : [{ value: me.id ?? '', label: me.name }]}
              value={form.values.ownerId || null}
              onChange={(ownerId) => form.setFieldValue('ownerId', ownerId ?? '')}
              error={form.errors.ownerId}
            />
          </FormSection>
          <CustomFormFields recordType="lead" form={form} />
          <FormActions
            submitting={form.submitting}
            saveLabel={t('new.save')}
            andNext
            onCancel={() => void navigate({ to: '/leads' })}
          />
        </form>
      </PageBody>
    </>
  );
}
