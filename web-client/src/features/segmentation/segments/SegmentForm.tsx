import { Input, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentInput, SegmentRecords, SegmentResponse } from '@/api/generated';
import { FilterBuilder } from '@/shared/ui/filter/FilterBuilder';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PreviewPanel } from './PreviewPanel';
import { RECORD_TYPES, useSegmentFields } from './segments';
import css from './segments.module.css';

type Values = {
  name: string;
  description: string;
  recordType: SegmentRecords;
  static: boolean;
  definition: string;
};

interface Props {
  /** The one that changes; none for a new one. */
  segment?: SegmentResponse;
  save: (input: SegmentInput, idempotencyKey: string) => Promise<unknown>;
  onCancel: () => void;
}

/** Name, kind and criteria of a segment; whom the criteria mean is shown beside them while they are put together. */
export function SegmentForm({ segment, save, onCancel }: Props) {
  const { t } = useTranslation('segments');
  const form = useRecordForm<Values>({
    draftKey: `segment.${segment?.id ?? 'new'}`,
    initialValues: {
      name: segment?.name ?? '',
      description: segment?.description ?? '',
      recordType: segment?.recordType ?? 'account',
      static: segment?.static ?? false,
      definition: segment?.definition ?? '',
    },
    validate: ({ name, definition, static: isStatic }) => ({
      ...(!name.trim() && { name: t('nameNeeded') }),
      ...(!isStatic && !definition && { definition: t('definitionNeeded') }),
    }),
    submit: ({ description, definition, ...rest }, attempt) =>
      save(
        { ...rest, description: description || null, definition: rest.static ? null : definition },
        attempt.idempotencyKey,
      ),
  });
  const { values } = form;
  const fields = useSegmentFields(values.recordType, segment?.id);
  return (
    <div className={css.builderPage}>
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
          <Textarea
            label={t('field.description')}
            autosize
            maxLength={1000}
            {...form.getInputProps('description')}
          />
          {!segment && (
            <>
              <Input.Wrapper label={t('field.recordType')}>
                <div>
                  <SegmentedControl
                    aria-label={t('field.recordType')}
                    value={values.recordType}
                    onChange={(recordType) => form.setValues({ recordType: recordType, definition: '' })}
                    data={RECORD_TYPES.map((value) => ({ value, label: t(`records.${value}`) }))}
                  />
                </div>
              </Input.Wrapper>
              <Radio.Group
                label={t('field.kind')}
                value={values.static ? 'static' : 'dynamic'}
                onChange={(kind) => form.setFieldValue('static', kind === 'static')}
              >
                <div className={css.kinds}>
                  {(['dynamic', 'static'] as const).map((kind) => (
                    <Radio
                      key={kind}
                      value={kind}
                      label={t(`kind.${kind}`)}
                      description={t(`kindHint.${kind}`)}
                    />
                  ))}
                </div>
              </Radio.Group>
            </>
          )}
        </FormSection>
        {!values.static && (
          <FormSection title={t('section.criteria')}>
            <Input.Wrapper className={css.wide} error={form.errors.definition}>
              <div className={css.builder}>
                <FilterBuilder
                  key={`${values.recordType} ${form.restored ? 'restored' : 'fresh'}`}
                  fields={fields}
                  value={values.definition || undefined}
                  onChange={(definition) => form.setFieldValue('definition', definition ?? '')}
                />
              </div>
            </Input.Wrapper>
          </FormSection>
        )}
        <FormActions submitting={form.submitting} onCancel={onCancel} />
      </form>
      {!values.static && (
        <PreviewPanel
          recordType={values.recordType}
          definition={values.definition}
          {...(segment && { segmentId: segment.id })}
        />
      )}
    </div>
  );
}
