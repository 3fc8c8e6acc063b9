import { Button, Checkbox, ColorInput, NumberInput, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeMembershipForm,
  createMembershipForm,
  getMembershipForm,
  listConsentWordings,
  type MembershipFormResponse,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { useCan } from '@/app/session';
import { useCustomFields } from '@/shared/customFields/customFields';
import { toast } from '@/shared/lib/toasts';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { FieldsEditor } from './FieldsEditor';
import { FormConsents } from './FormConsents';
import { FormPreview } from './FormPreview';
import { type FormValues, STARTER, toInput, valuesOf } from './formValues';
import { FormVersions } from './FormVersions';
import { fromCustom } from './questions';
import { membershipKeys } from './words';
import css from './membership.module.css';

const route = getRouteApi('/shell/membership-forms/$id');
const SWATCHES = ['#0b6f57', '#1f5fbf', '#7a3fb0', '#b3263a', '#9a5b00', '#333338'];

export function MembershipFormPage() {
  const { id } = route.useParams();
  return id === 'new' ? <Editor stored={undefined} /> : <StoredForm key={id} id={id} />;
}

function StoredForm({ id }: { id: string }) {
  const form = useQuery({
    queryKey: membershipKeys.form(id),
    queryFn: async ({ signal }) => (await getMembershipForm({ path: { id }, signal })).data,
  });
  if (form.isPending) return <LoadingState />;
  if (!form.data) return <ErrorState error={form.error} onRetry={() => void form.refetch()} />;
  return <Editor key={form.data.version} stored={form.data} />;
}

function Editor({ stored }: { stored: MembershipFormResponse | undefined }) {
  const { t } = useTranslation('membership');
  const mayChange = useCan()('membership-forms:update');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { fields: contactFields } = useCustomFields('contact');
  const custom = useMemo(() => fromCustom(contactFields), [contactFields]);
  const wordings = useQuery({
    queryKey: ['consent-wordings'],
    queryFn: async ({ signal }) => (await listConsentWordings({ signal })).data.items,
  });
  const form = useRecordForm<FormValues>({
    draftKey: `membership-form.${stored?.id ?? 'new'}`,
    initialValues: stored ? valuesOf(stored.key, stored) : STARTER,
    submit: async ({ key, ...values }, attempt) => {
      const body = toInput(values);
      const { data } = stored
        ? await changeMembershipForm({ path: { id: stored.id }, headers: ifMatch(stored), body })
        : await createMembershipForm({
            headers: idempotencyKey(attempt.idempotencyKey),
            body: { ...body, key },
          });
      toast(t('forms.saved'), { tone: 'good' });
      client.setQueryData(membershipKeys.form(data.id), data);
      void client.invalidateQueries({ queryKey: membershipKeys.forms, exact: true });
      if (!stored) await navigate({ to: '/membership-forms/$id', params: { id: data.id } });
    },
    onRefused: (problem) => {
      // the draft stays; saving once more puts it over what is stored now
      if (stored && isProblem(problem, 412))
        void client.invalidateQueries({ queryKey: membershipKeys.form(stored.id) });
      return false;
    },
  });
  const { values, errors } = form;
  const error = (path: string) => {
    const found = errors[path];
    return typeof found === 'string' ? found : undefined;
  };
  const words = (path: 'title' | 'introduction' | 'thankYou', multiline: boolean) => (
    <div className={css.wide}>
      <LocalizedField
        label={t(`forms.${path}`)}
        required
        multiline={multiline}
        value={values[path]}
        error={(language) => (language === 'en' ? error(path) : undefined)}
        onChange={(text) => form.setValues({ [path]: text })}
      />
    </div>
  );
  return (
    <>
      <PageHeader
        title={stored?.name ?? t('forms.new')}
        backTo="/membership-forms"
        actions={
          stored?.active && (
            <Button
              variant="default"
              component="a"
              href={stored.publicPath}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconExternalLink size={14} />}
            >
              {t('forms.open')}
            </Button>
          )
        }
      />
      <PageBody>
        <div className={css.page}>
          <form onSubmit={form.onSubmit} noValidate>
            <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
            <FormSection title={t('forms.about')}>
              <TextInput label={t('forms.name')} withAsterisk {...form.getInputProps('name')} />
              <TextInput
                label={t('forms.key')}
                description={t('forms.keyHint')}
                withAsterisk
                disabled={stored !== undefined}
                {...form.getInputProps('key')}
              />
              <TextInput label={t('forms.organisation')} {...form.getInputProps('organisation')} />
              <ColorInput
                label={t('forms.colour')}
                placeholder="#0b6f57"
                format="hex"
                swatches={SWATCHES}
                eyeDropperButtonProps={{ 'aria-label': t('forms.pickColour') }}
                {...form.getInputProps('colour')}
              />
              <TextInput label={t('forms.level')} withAsterisk {...form.getInputProps('level')} />
              <NumberInput
                label={t('forms.validMonths')}
                description={t('forms.validMonthsHint')}
                min={1}
                max={600}
                {...form.getInputProps('validMonths')}
              />
              <Checkbox
                label={t('forms.needsApproval')}
                {...form.getInputProps('needsApproval', { type: 'checkbox' })}
              />
              <Checkbox label={t('forms.isActive')} {...form.getInputProps('active', { type: 'checkbox' })} />
            </FormSection>
            <FormSection title={t('forms.words')}>
              {words('title', false)}
              {words('introduction', true)}
              {words('thankYou', true)}
            </FormSection>
            <FormSection title={t('forms.fields')}>
              <div className={css.wide}>
                <p className={css.quiet}>{t('forms.fieldsHint')}</p>
                <FieldsEditor
                  fields={values.fields}
                  custom={custom}
                  error={error}
                  onChange={(fields) => form.setValues({ fields })}
                />
              </div>
            </FormSection>
            <FormSection title={t('forms.consents')}>
              <div className={css.wide}>
                <FormConsents
                  wordings={wordings.data}
                  consents={values.consents}
                  error={error}
                  onChange={(consents) => form.setValues({ consents })}
                />
              </div>
            </FormSection>
            {stored && (
              <FormVersions
                formId={stored.id}
                current={stored.versionNumber}
                {...(mayChange && { onTake: (design) => form.setValues(valuesOf(stored.key, design)) })}
              />
            )}
            {mayChange && (
              <FormActions
                submitting={form.submitting}
                onCancel={() => void navigate({ to: '/membership-forms' })}
              />
            )}
          </form>
          <FormPreview values={values} wordings={wordings.data ?? []} custom={custom} />
        </div>
      </PageBody>
    </>
  );
}
