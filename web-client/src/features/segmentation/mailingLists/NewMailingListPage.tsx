import { Input, NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  type ConsentChannel,
  type ConsentPurpose,
  createMailingList,
  type SegmentRecords,
} from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { FilterBuilder } from '@/shared/ui/filter/FilterBuilder';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ExternalListSelect } from '@/shared/ui/pickers/ExternalListSelect';
import { PreviewPanel } from '../segments/PreviewPanel';
import { RECORD_TYPES, useSegmentChoices, useSegmentFields } from '../segments/segments';
import { Categories } from './Categories';
import { mailingKeys } from './mailingKeys';
import { CHANNELS, PURPOSES } from './words';
import css from './mailing.module.css';

const route = getRouteApi('/shell/mailing-lists/new');
const SOURCES = ['segment', 'category', 'criteria'] as const;

type Values = {
  name: string;
  recordType: SegmentRecords;
  source: (typeof SOURCES)[number];
  segmentId: string;
  definition: string;
  channel: ConsentChannel;
  purpose: ConsentPurpose;
  externalListId: string;
};

/** Whom to write to: a segment, a common category with one click, or criteria of one's own. */
export function NewMailingListPage() {
  const { t } = useTranslation('mailing');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { segment: asked, of } = route.useSearch();
  const form = useRecordForm<Values>({
    draftKey: 'mailing-list.new',
    initialValues: {
      name: '',
      recordType: of ?? 'account',
      source: 'segment',
      segmentId: asked ?? '',
      definition: '',
      channel: 'post',
      purpose: 'marketing',
      externalListId: '',
    },
    validate: ({ name, source, segmentId, definition }) => ({
      ...(!name.trim() && { name: t('nameNeeded') }),
      ...(source === 'segment' && !segmentId && { segmentId: t('segmentNeeded') }),
      ...(source !== 'segment' && !definition && { definition: t('criteriaNeeded') }),
    }),
    submit: async ({ source, segmentId, definition, externalListId, ...rest }, attempt) => {
      const { data } = await createMailingList({
        body: {
          ...rest,
          externalListId: externalListId || null,
          segmentId: source === 'segment' ? segmentId : null,
          definition: source === 'segment' ? null : definition,
        },
        headers: idempotencyKey(attempt.idempotencyKey),
      });
      await client.invalidateQueries({ queryKey: mailingKeys.all });
      await navigate({ to: '/mailing-lists/$id', params: { id: data.id } });
    },
  });
  const { values } = form;
  const segments = useSegmentChoices(values.recordType).filter((one) => !one.problem);
  const fields = useSegmentFields(values.recordType);
  const meant =
    values.source === 'segment' ? values.segmentId && `segment eq "${values.segmentId}"` : values.definition;
  const change = (patch: Partial<Values>) => form.setValues(patch);
  return (
    <>
      <PageHeader title={t('new')} backTo="/mailing-lists" />
      <PageBody>
        <div className={css.twoColumns}>
          <form onSubmit={form.onSubmit} noValidate>
            <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
            <FormSection title={t('section.about')}>
              <TextInput
                data-autofocus
                label={t('field.name')}
                placeholder={t('nameExample')}
                withAsterisk
                maxLength={120}
                {...form.getInputProps('name')}
              />
              <Input.Wrapper label={t('field.recordType')}>
                <div>
                  <SegmentedControl
                    aria-label={t('field.recordType')}
                    value={values.recordType}
                    onChange={(recordType) => change({ recordType, segmentId: '', definition: '' })}
                    data={RECORD_TYPES.map((value) => ({ value, label: t(`records.${value}`) }))}
                  />
                </div>
              </Input.Wrapper>
              <NativeSelect
                label={t('field.channel')}
                data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
                {...form.getInputProps('channel')}
              />
              <NativeSelect
                label={t('field.purpose')}
                description={t('purposeHint')}
                data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
                {...form.getInputProps('purpose')}
              />
              <ExternalListSelect
                use="mailingList"
                value={values.externalListId}
                onChange={(externalListId) => change({ externalListId })}
                error={form.errors.externalListId}
              />
            </FormSection>
            <FormSection title={t('section.who')}>
              <div className={css.wide}>
                <SegmentedControl
                  aria-label={t('section.who')}
                  value={values.source}
                  onChange={(source) => change({ source, definition: '' })}
                  data={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
                />
              </div>
              {values.source === 'segment' && (
                <Select
                  className={css.wide}
                  label={t('field.segment')}
                  searchable
                  data={segments.map(({ id, name }) => ({ value: id, label: name }))}
                  value={values.segmentId || null}
                  onChange={(segmentId) => change({ segmentId: segmentId ?? '' })}
                  error={form.errors.segmentId}
                />
              )}
              {values.source === 'category' && (
                <div className={css.wide}>
                  <Categories
                    key={values.recordType}
                    recordType={values.recordType}
                    onChange={(definition) => change({ definition })}
                  />
                  {form.errors.definition && <Input.Error>{form.errors.definition}</Input.Error>}
                </div>
              )}
              {values.source === 'criteria' && (
                <Input.Wrapper className={css.wide} error={form.errors.definition}>
                  <div className={css.builder}>
                    <FilterBuilder
                      key={values.recordType}
                      fields={fields}
                      value={values.definition || undefined}
                      onChange={(definition) => change({ definition: definition ?? '' })}
                    />
                  </div>
                </Input.Wrapper>
              )}
            </FormSection>
            <FormActions
              submitting={form.submitting}
              saveLabel={t('make')}
              onCancel={() => void navigate({ to: '/mailing-lists' })}
            />
          </form>
          <PreviewPanel recordType={values.recordType} definition={meant || ''} />
        </div>
      </PageBody>
    </>
  );
}
