import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FormNames, type FormOf, NAME_LOCALES } from './form';

/** The name in the other scripts, so that everyone finds it as they know it. */
export function NameFields({ form }: { form: FormOf<{ names: FormNames }> }) {
  const { t } = useTranslation('segmentation');
  return (
    <>
      {NAME_LOCALES.map((locale) => (
        <TextInput
          key={locale}
          lang={locale}
          autoComplete="off"
          label={t(`form.nameIn.${locale}`)}
          {...form.getInputProps(`names.${locale}`)}
        />
      ))}
    </>
  );
}
