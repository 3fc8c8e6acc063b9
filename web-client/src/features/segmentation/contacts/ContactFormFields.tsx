import { Autocomplete, Checkbox, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CustomFormFields } from '@/shared/customFields/CustomFormFields';
import { FormSection } from '@/shared/ui/form/FormParts';
import { AccountRoles } from '../records/AccountRoles';
import { EmailFields, PhoneFields } from '../records/ContactPointFields';
import { checkboxProps, type FormOf } from '../records/form';
import { NameFields } from '../records/NameFields';
import { OwnershipFields } from '../records/OwnershipFields';
import css from '../records/records.module.css';
import type { ContactForm } from './contactForm';
import { LANGUAGES } from './contactFields';

/** Everything that may be said of a person, in the order in which one learns it. */
export function ContactFormFields({ form, isNew }: { form: FormOf<ContactForm>; isNew: boolean }) {
  const { t } = useTranslation('segmentation');
  return (
    <>
      <FormSection title={t('form.person')}>
        <TextInput
          label={t('field.name')}
          required
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Autocomplete
          size="xs"
          label={t('field.salutation')}
          data={t('form.salutations').split('/')}
          {...form.getInputProps('salutation')}
        />
        <NameFields form={form} />
      </FormSection>
      <FormSection title={t('form.work')}>
        <AccountRoles form={form} />
        <TextInput label={t('field.jobTitle')} {...form.getInputProps('jobTitle')} />
        <TextInput label={t('field.department')} {...form.getInputProps('department')} />
      </FormSection>
      <FormSection title={t('form.reach')}>
        <PhoneFields form={form} />
        <EmailFields form={form} />
        <Select
          size="xs"
          label={t('field.language')}
          data={LANGUAGES}
          clearable
          {...form.getInputProps('language')}
        />
        <div className={css.rows}>
          <Checkbox
            size="xs"
            label={t('field.doNotCall')}
            {...checkboxProps(form, 'doNotCall', form.values.doNotCall)}
          />
          <Checkbox
            size="xs"
            label={t('field.doNotMail')}
            {...checkboxProps(form, 'doNotMail', form.values.doNotMail)}
          />
        </div>
      </FormSection>
      <FormSection title={t('form.business')}>
        <TextInput
          label={t('field.source')}
          placeholder={t('form.sources')}
          {...form.getInputProps('source')}
        />
        <TagsInput label={t('field.tags')} placeholder={t('form.tagHint')} {...form.getInputProps('tags')} />
        <OwnershipFields form={form} isNew={isNew} />
        <Textarea
          label={t('field.description')}
          autosize
          minRows={3}
          className={css.wide}
          {...form.getInputProps('description')}
        />
      </FormSection>
      <CustomFormFields recordType="contact" form={form} />
    </>
  );
}
