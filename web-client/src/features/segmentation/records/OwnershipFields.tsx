import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/shared/people/people';
import type { FormOf } from './form';

/** Whose record it is. Left alone it belongs to whoever enters it. */
export function OwnershipFields({ form, isNew }: { form: FormOf<object>; isNew: boolean }) {
  const { t } = useTranslation('segmentation');
  const { people, teams } = usePeople();
  return (
    <>
      <Select
        size="xs"
        label={t('field.owner')}
        placeholder={isNew ? t('form.ownerMe') : t('nobody')}
        data={people}
        searchable
        clearable
        nothingFoundMessage={t('nobody')}
        {...form.getInputProps('ownerId')}
      />
      {teams.length > 0 && (
        <Select
          size="xs"
          label={t('field.team')}
          data={teams}
          searchable
          clearable
          {...form.getInputProps('teamId')}
        />
      )}
    </>
  );
}
