import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  changeMembershipForm,
  createMembershipForm,
  getMembershipForm,
  listConsentWordings,
  type LocalizedText,
  type MembershipConsent,
  type MembershipField,
  type MembershipFormResponse,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { useCan } from '@/app/session';
import { EMPTY_TEXT } from '@/shared/lib/localized';
import { toast } from '@/shared/lib/toasts';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { FieldsEditor } from './FieldsEditor';
import { FormPreview } from './FormPreview';
import css from './membership.module.css';

const route = getRouteApi('/shell/membership-forms/$id');

export interface FormValues extends Record<string, unknown> {
  key: string;
  name: string;
  title: LocalizedText;
  introduction: LocalizedText;
  thankYou: LocalizedText;
  fields: MembershipField[];
  consents: MembershipConsent[];
  needsApproval: boolean;
  level: string;
  validMonths: number | string;
  colour: string;
  organisation: string;
  active: boolean;
}

const STARTER: FormValues = {
  key: '',
  name: '',
  title: EMPTY_TEXT,
  introduction: EMPTY_TEXT,
  thankYou: EMPTY_TEXT,
  fields: [
    { key: 'name', kind: 'text', required: true, label: { en: 'Name', 'zh-Hant': '姓名', 'zh-Hans': '姓名' } },
    { key: 'phone', kind: 'phone', required: false, label: { en: 'Telephone', 'zh-Hant': '電話', 'zh-Hans': '电话' } },
  ],
  consents: [],
  needsApproval: false,
  level: 'standard',
  validMonths: 12,
  colour: '',
  organisation: '',
  active: true,
};

const valuesOf = ({ key, design }: MembershipFormResponse): FormValues => ({
  ...design,
  key,
  consents: [...design.consents],
  fields: [...design.fields],
  validMonths: design.validMonths ?? '',
  colour: design.colour ?? '',
  organisation: design.organisation ?? '',
});

export function MembershipFormPage() {
  const { id } = route.useParams();
  return id === 'new' ? <Editor stored={undefined} /> : <StoredForm key={id} id={id} />;
}

function StoredForm({ id }: { id: string }) {
  const form = useQuery({
    queryKey: ['membership-forms', id],
    queryFn: async ({ signal }) => (await getMembershipForm({ path: { id }, signal })).data,
  });
  if (form.isPending) return <LoadingState />;
  if (!form.data) return <ErrorState error={form.error} onRetry={() => void form.refetch()} />;
  return <Editor key={form.data.version} stored={form.data} />;
}

function Editor({ stored }: { stored: MembershipFormResponse | undefined }) {
  const { t } = useTranslation('membership');
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const wordings = useQuery({
    queryKey: ['consent-wordings'],
    queryFn: async ({ signal }) => (await listConsentWordings({ signal })).data.items,
  });
  const form = useRecordForm<FormValues>({
    draftKey: `membership-form.${stored?.id ?? 'new'}`,
    initialValues: stored ? valuesOf(stored) : STARTER,
    submit: async ({ key, validMonths, colour, organisation, ...rest }, attempt) => {
      const body = {
        ...rest,
        validMonths: validMonths === '' ? null : Number(validMonths),
        colour: colour || null,
        organisation: organisation || null,
      };
      const { data } = stored
        ? await changeMembershipForm({ path: { id: stored.id }, headers: ifMatch(stored), body })
        : await createMembershipForm({ headers: idempotencyKey(attempt.idempotencyKey), body: { ...body, key } });
      toast(t('forms.saved'), { tone: 'good' });
      client.setQueryData(['membership-forms', data.id], data);
      void client.invalidateQueries({ queryKey: ['membership-forms'], exact: true });
      if (!stored) await navigate({ to: '/membership-forms/$id', params: { id: data.id } });
    },
    onRefused: (problem) => {
      // the draft stays; saving once more puts it over what is stored now
      if (isProblem(problem, 412)) void client.invalidateQueries({ queryKey: ['membership-forms', stored?.id] });
      return false;
    },
  });
  const { values, errors } = form;
  const error = (path: string) => (typeof errors[path] === 'string' ? errors[path] : undefined);
  const onEnglish = (path: string) => (language: string) => (language === 'en' ? error(path) : undefined);
  const localized = (path: 'title' | 'introduction' | 'thankYou', multiline: boolean) => (
    <div className={css.wide}>
      <LocalizedField
        label={t(`forms.${path}`)}
        required
        multiline={multiline}
        value={values[path]}
        error={onEnglish(path)}
        onChange={(text) => form.setValues({ [path]: text })}
      />
    </div>
  );
  const address = `${location.origin}/public/membership/${stored?.key ?? values.key}`;
  return (
    <>
      <PageHeader
        title={stored?.design.name ?? t('forms.new')}
        backTo="/membership-forms"
        actions={
          stored?.design.active && (
            <Button variant="default" component="a" href={address} target="_blank" rel="noreferrer" leftSection={<IconExternalLink size={14} />}>
              {t('forms.open')}
            </Button>
          )
        }
      />
      <div className={css.page}>
        <form onSubmit={form.onSubmit} noValidate>
          <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
          <FormSection title={t('forms.about')}>
            <TextInput label={t('forms.name')} withAsterisk {...form.getInputProps('name')} />
            {!stored && <TextInput label={t('forms.key')} description={t('forms.keyHint')} withAsterisk {...form.getInputProps('key')} />}
            <TextInput label={t('forms.organisation')} {...form.getInputProps('organisation')} />
            <TextInput label={t('forms.colour')} placeholder="#1f5fbf" {...form.getInputProps('colour')} />
            <TextInput label={t('forms.level')} withAsterisk {...form.getInputProps('level')} />
            <NumberInput label={t('forms.validMonths')} description={t('forms.validMonthsHint')} min={1} max={600} {...form.getInputProps('validMonths')} />
            <Checkbox label={t('forms.needsApproval')} {...form.getInputProps('needsApproval', { type: 'checkbox' })} />
            <Checkbox label={t('forms.isActive')} {...form.getInputProps('active', { type: 'checkbox' })} />
          </FormSection>
          <FormSection title={t('forms.words')}>
            {localized('title', false)}
            {localized('introduction', true)}
            {localized('thankYou', true)}
          </FormSection>
          <FormSection title={t('forms.fields')}>
            <div className={css.wide}>
              <FieldsEditor fields={values.fields} error={error} onChange={(fields) => form.setValues({ fields })} />
            </div>
          </FormSection>
          <FormSection title={t('forms.consents')}>
            <div className={css.wide}>
              {wordings.data?.map((wording) => {
                const index = values.consents.findIndex(({ wordingId }) => wordingId === wording.id);
                const chosen = values.consents[index];
                const others = values.consents.filter((_, i) => i !== index);
                return (
                  <div key={wording.id} className={css.choice}>
                    <Checkbox
                      label={wording.name}
                      checked={chosen !== undefined}
                      onChange={(event) =>
                        form.setValues({
                          consents: event.currentTarget.checked
                            ? [...others, { wordingId: wording.id, required: false, ...(wording.purpose && { purpose: wording.purpose }) }]
                            : others,
                        })
                      }
                    />
                    {chosen && (
                      <NativeSelect
                        size="xs"
                        aria-label={t('forms.consentOf', { name: wording.name })}
                        value={chosen.required ? 'required' : 'optional'}
                        onChange={(event) =>
                          form.setValues({ consents: [...others, { ...chosen, required: event.currentTarget.value === 'required' }] })
                        }
                        data={(['optional', 'required'] as const).map((value) => ({ value, label: t(`forms.${value}`) }))}
                      />
                    )}
                  </div>
                );
              })}
              {wordings.data?.length === 0 && <p className={css.quiet}>{t('forms.noWordings')}</p>}
            </div>
          </FormSection>
          {can('membership-forms:update') && (
            <FormActions submitting={form.submitting} onCancel={() => void navigate({ to: '/membership-forms' })} />
          )}
        </form>
        <FormPreview values={values} wordings={wordings.data ?? []} />
      </div>
    </>
  );
}
