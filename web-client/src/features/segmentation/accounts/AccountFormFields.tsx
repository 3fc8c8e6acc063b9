import { Autocomplete, NativeSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCountries } from '@/shared/lib/countries';
import { CustomFormFields } from '@/shared/customFields/CustomFormFields';
import { FormSection } from '@/shared/ui/form/FormParts';
import { EmailFields, PhoneFields } from '../records/ContactPointFields';
import type { FormOf } from '../records/form';
import { NameFields } from '../records/NameFields';
import { OwnershipFields } from '../records/OwnershipFields';
import { ACCOUNT_KINDS, GRADES } from './accountFields';
import type { AccountForm } from './accountForm';
import css from '../records/records.module.css';

/** Everything that may be said of an account, in the order in which one learns it. */
export function AccountFormFields({ form, isNew }: { form: FormOf<AccountForm>; isNew: boolean }) {
  const { t } = useTranslation('segmentation');
  const countries = useCountries();
  return (
    <>
      <FormSection title={t('form.who')}>
        <NativeSelect
          label={t('field.kind')}
          data={ACCOUNT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={t('field.name')}
          required
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        <NameFields form={form} />
      </FormSection>
      <FormSection title={t('form.reach')}>
        <PhoneFields form={form} />
        <EmailFields form={form} />
        <TextInput
          label={t('field.website')}
          placeholder="www.example.com"
          autoComplete="off"
          {...form.getInputProps('website')}
        />
      </FormSection>
      <FormSection title={t('form.where')}>
        <TextInput label={t('field.line')} className={css.wide} {...form.getInputProps('addresses.0.line')} />
        <TextInput label={t('field.building')} {...form.getInputProps('addresses.0.building')} />
        <TextInput label={t('field.district')} {...form.getInputProps('addresses.0.district')} />
        <TextInput label={t('field.city')} {...form.getInputProps('addresses.0.city')} />
        <Select
          size="xs"
          label={t('field.country')}
          data={countries.options}
          searchable
          clearable
          {...form.getInputProps('addresses.0.country')}
        />
      </FormSection>
      <FormSection title={t('form.business')}>
        <TextInput
          label={t('field.businessType')}
          placeholder={t('form.businessTypes')}
          {...form.getInputProps('businessType')}
        />
        <TextInput
          label={t('field.customerType')}
          placeholder={t('form.customerTypes')}
          {...form.getInputProps('customerType')}
        />
        <Autocomplete size="xs" label={t('field.grade')} data={GRADES} {...form.getInputProps('grade')} />
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
      <CustomFormFields recordType="account" form={form} />
    </>
  );
}
