import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListContactsItem } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { DateText, Email, Nothing, Person, Phone, RecordName } from '@/shared/ui/display/Display';
import type { Column } from '@/shared/ui/grid/types';
import { AccountLinks } from '../records/AccountLinks';
import { Tags } from '../records/Tags';
import { LANGUAGES } from './contactFields';
import { useSaveField } from '../records/useSaveField';
import { contacts } from './contacts';

type Editable = 'jobTitle' | 'department' | 'source';

export function useContactColumns(): readonly Column<ListContactsItem>[] {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const { nameOf, people } = usePeople();
  const save = useSaveField(contacts);
  return useMemo(() => {
    const text = (
      id: Editable,
      options: Partial<Column<ListContactsItem>> = {},
    ): Column<ListContactsItem> => ({
      id,
      header: t(`field.${id}`),
      sort: id,
      minWidth: 140,
      cell: (row) => row[id] ?? <Nothing />,
      edit: {
        value: (row) => row[id] ?? '',
        save: (row, value) => save(row, id, { [id]: value.trim() || null }),
      },
      ...options,
    });
    return [
      {
        id: 'name',
        header: t('field.name'),
        minWidth: 200,
        grow: 2,
        sort: 'name',
        cell: (row) => <RecordName name={row.name} names={row.names} round />,
      },
      text('jobTitle', { group: (row) => row.jobTitle }),
      {
        id: 'accounts',
        header: t('field.account'),
        minWidth: 200,
        grow: 1.5,
        cell: (row) => <AccountLinks accounts={row.accounts} />,
      },
      {
        id: 'phone',
        header: t('field.phone'),
        minWidth: 140,
        cell: (row) => <Phone value={row.phones[0]?.number} />,
      },
      {
        id: 'email',
        header: t('field.email'),
        minWidth: 190,
        cell: (row) => <Email value={row.emails[0]?.address} />,
      },
      { id: 'tags', header: t('field.tags'), minWidth: 120, cell: (row) => <Tags tags={row.tags} /> },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 140,
        groupKey: 'ownerId',
        group: (row) => row.ownerId,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
        edit: {
          value: (row) => row.ownerId ?? '',
          options: [{ value: '', label: t('nobody') }, ...people],
          save: (row, ownerId) => save(row, 'ownerId', { ownerId: ownerId || null }),
        },
      },
      text('department', { optional: true, group: (row) => row.department }),
      {
        id: 'language',
        header: t('field.language'),
        sort: 'language',
        optional: true,
        cell: (row) => LANGUAGES.find((one) => one.value === row.language)?.label ?? <Nothing />,
      },
      text('source', { optional: true, group: (row) => row.source }),
      {
        id: 'updatedAt',
        header: t('field.updatedAt'),
        minWidth: 110,
        sort: 'updatedAt',
        optional: true,
        cell: (row) => <DateText value={row.updatedAt} relative />,
      },
      {
        id: 'completeness',
        header: t('field.completeness'),
        minWidth: 110,
        sort: 'completeness',
        optional: true,
        cell: (row) =>
          typeof row.completeness === 'number' ? format.percent(row.completeness / 100) : <Nothing />,
      },
      {
        id: 'verifyDue',
        header: t('field.verifyDue'),
        minWidth: 120,
        sort: 'verifyDue',
        optional: true,
        cell: (row) => <DateText value={row.verifyDue} />,
      },
      {
        id: 'createdAt',
        header: t('field.createdAt'),
        minWidth: 110,
        sort: 'createdAt',
        optional: true,
        cell: (row) => <DateText value={row.createdAt} />,
      },
    ];
  }, [t, format, nameOf, people, save]);
}
