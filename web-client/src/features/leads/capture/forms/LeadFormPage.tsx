import { Button, Checkbox, TagsInput, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeLeadForm,
  createLeadForm,
  type FormField,
  getLeadForm,
  type LeadFormResponse,
  type LocalizedText,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { FieldsEditor } from './FieldsEditor';
import { FormPreview } from './FormPreview';
import { ShareForm } from './ShareForm';
import { STARTER } from './words';
import css from './forms.module.css';

const route = getRouteApi('/shell/lead-forms/$id');

export interface FormValues extends Record<string, unknown> {
  key: string;
  name: string;
  title: LocalizedText;
  thankYou: LocalizedText;
  consent: LocalizedText | null;
  fields: FormField[];
  allowedOrigins: string[];
  source: string;
  campaignRef: string;
  active: boolean;
}

const valuesOf = (form: LeadFormResponse): FormValues => ({
  key: form.key,
  name: form.name,
  title: form.title,
  thankYou: form.thankYou,
  consent: form.consent ?? null,
  fields: form.fields,
  allowedOrigins: form.allowedOrigins,
  source: form.source,
  campaignRef: form.campaignRef ?? '',
  active: form.active,
});

export function LeadFormPage() {
  const { id } = route.useParams();
  return id === 'new' ? <Editor stored={undefined} initial={STARTER} /> : <StoredForm key={id} id={id} />;
}

function StoredForm({ id }: { id: string }) {
  const form = useQuery({
    queryKey: ['lead-forms', id],
    queryFn: async ({ signal }) => (await getLeadForm({ path: { id }, signal })).data,
  });
  if (form.isPending) return <LoadingState />;
  if (!form.data) return <ErrorState error={form.error} onRetry={() => void form.refetch()} />;
  return <Editor key={form.data.version} stored={form.data} initial={valuesOf(form.data)} />;
}

function Editor({ stored, initial }: { stored: LeadFormResponse | undefined; initial: FormValues }) {
  const { t } = useTranslation('leadsAdmin');
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [withConsent, setWithConsent] = useState(initial.consent);
  const form = useRecordForm<FormValues>({
    draftKey: `lead-form.${stored?.id ?? 'new'}`,
    initialValues: initial,
    submit: async ({ key, campaignRef, source, ...rest }, attempt) => {
      const body = { ...rest, source: source || null, campaignRef: campaignRef || null };
      const { data } = stored
        ? await changeLeadForm({ path: { id: stored.id }, headers: ifMatch(stored), body })
        : await createLeadForm({ headers: idempotencyKey(attempt.idempotencyKey), body: { ...body, key } });
      toast(t('forms.saved'), { tone: 'good' });
      client.setQueryData(['lead-forms', data.id], data);
      void client.invalidateQueries({ queryKey: ['lead-forms'], exact: true });
      if (!stored) await navigate({ to: '/lead-forms/$id', params: { id: data.id } });
    },
    onRefused: (problem) => {
      // the draft stays; saving once more puts it over what is stored now
      if (isProblem(problem, 412)) void client.invalidateQueries({ queryKey: ['lead-forms', stored?.id] });
      return false;
    },
  });
  const { values, errors } = form;
  const error = (path: string) => (typeof errors[path] === 'string' ? errors[path] : undefined);
  const inLanguage = (path: string) => (language: string) =>
    error(`${path}.${language}`) ?? (language === 'en' ? error(path) : undefined);
  const mayWrite = can(stored ? 'forms:update' : 'forms:create');
  const address = `${location.origin}/public/forms/${stored?.key ?? values.key}`;
  return (
    <>
      <PageHeader
        title={stored?.name ?? t('forms.new')}
        backTo="/lead-forms"
        actions={
          stored?.active && (
            <Button
              variant="default"
              component="a"
              href={address}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconExternalLink size={14} />}
            >
              {t('forms.openPage')}
            </Button>
          )
        }
      />
      <div className={css.page}>
        <form className={css.main} onSubmit={form.onSubmit} noValidate>
          <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
          <fieldset className={css.whole} disabled={!mayWrite}>
            <legend className={css.hidden}>{t('forms.form')}</legend>
            <FormSection title={t('forms.about')}>
              <TextInput label={t('forms.name')} withAsterisk {...form.getInputProps('name')} />
              {!stored && (
                <TextInput
                  label={t('forms.key')}
                  description={t('forms.keyHint')}
                  withAsterisk
                  spellCheck={false}
                  {...form.getInputProps('key')}
                />
              )}
              <TextInput
                label={t('forms.source')}
                description={t('forms.sourceHint')}
                {...form.getInputProps('source')}
              />
              <TextInput label={t('forms.campaign')} {...form.getInputProps('campaignRef')} />
              <Checkbox label={t('forms.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
            </FormSection>
            <FormSection title={t('forms.words')}>
              <div className={css.wide}>
                <LocalizedField
                  label={t('forms.heading')}
                  required
                  value={values.title}
                  error={inLanguage('title')}
                  onChange={(title) => form.setValues({ title })}
                />
              </div>
              <div className={css.wide}>
                <LocalizedField
                  label={t('forms.thankYou')}
                  required
                  multiline
                  value={values.thankYou}
                  error={inLanguage('thankYou')}
                  onChange={(thankYou) => form.setValues({ thankYou })}
                />
              </div>
              <div className={css.wide}>
                <Checkbox
                  mb={6}
                  label={t('forms.askConsent')}
                  checked={values.consent !== null}
                  onChange={(event) => {
                    if (!event.currentTarget.checked) setWithConsent(values.consent);
                    form.setValues({ consent: event.currentTarget.checked ? (withConsent ?? {}) : null });
                  }}
                />
                {values.consent !== null && (
                  <LocalizedField
                    label={t('forms.consent')}
                    required
                    multiline
                    value={values.consent}
                    error={inLanguage('consent')}
                    onChange={(consent) => form.setValues({ consent })}
                  />
                )}
              </div>
            </FormSection>
            <FormSection title={t('forms.fields')}>
              <div className={css.wide}>
                <FieldsEditor
                  fields={values.fields}
                  error={error}
                  onChange={(fields) => form.setValues({ fields })}
                />
              </div>
            </FormSection>
            <FormSection title={t('forms.embedding')}>
              <TagsInput
                className={css.wide}
                label={t('forms.origins')}
                description={t('forms.originsHint')}
                placeholder="https://www.example.com"
                value={values.allowedOrigins}
                onChange={(allowedOrigins) => form.setValues({ allowedOrigins })}
                error={
                  error('allowedOrigins') ??
                  values.allowedOrigins
                    .map((_, i) => error(`allowedOrigins.${i}`))
                    .find((one) => one !== undefined)
                }
              />
            </FormSection>
            {mayWrite && (
              <FormActions
                submitting={form.submitting}
                onCancel={() => void navigate({ to: '/lead-forms' })}
              />
            )}
          </fieldset>
        </form>
        <aside className={css.side} aria-label={t('forms.preview')}>
          {stored && <ShareForm address={address} name={values.name} />}
          <FormPreview values={values} />
        </aside>
      </div>
    </>
  );
}
