import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Person } from '@/shared/ui/display/Display';
import { usePeople } from './people';

/** A person or team of ours, by the id that a record carries. */
export function PersonName({ id }: { id: string | null | undefined }) {
  const { nameOf } = usePeople();
  return <Person name={nameOf(id)} />;
}

/** Chooses one of those who work here. */
export function PersonSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  const { people } = usePeople();
  return (
    <Select
      size="xs"
      searchable
      clearable
      nothingFoundMessage={t('people.nobody')}
      data={people}
      {...props}
    />
  );
}

export function TeamSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  const { teams } = usePeople();
  return (
    <Select size="xs" searchable clearable nothingFoundMessage={t('people.noTeam')} data={teams} {...props} />
  );
}
