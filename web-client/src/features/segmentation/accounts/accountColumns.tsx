import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListAccountsItem } from '@/api/generated';
import { useCountries } from '@/shared/lib/countries';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { DateText, Email, Nothing, Person, Phone, RecordName } from '@/shared/ui/display/Display';
import type { Column } from '@/shared/ui/grid/types';
import { Tags } from '../records/Tags';
import { Website } from '../records/Website';
import { useSaveField } from '../records/useSaveField';
import { accounts } from './accounts';

type Editable = 'businessType' | 'customerType' | 'grade' | 'website' | 'source';

export function useAccountColumns(): readonly Column<ListAccountsItem>[] {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const { nameOf, people } = usePeople();
  const countries = useCountries();
  const save = useSaveField(accounts);
  return useMemo(() => {
    const text = (
      id: Editable,
      options: Partial<Column<ListAccountsItem>> = {},
    ): Column<ListAccountsItem> => ({
      id,
      header: t(`field.${id}`),
      sort: id,
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
        minWidth: 260,
        grow: 3,
        sort: 'name',
        cell: (row) => <RecordName name={row.name} names={row.names} round={row.kind === 'individual'} />,
      },
      {
        id: 'phone',
        header: t('field.phone'),
        minWidth: 140,
        cell: (row) => <Phone value={row.phones[0]?.number} />,
      },
      {
        id: 'district',
        header: t('field.district'),
        minWidth: 110,
        sort: 'district',
        group: (row) => row.district,
        cell: (row) => row.district ?? row.city ?? <Nothing />,
      },
      text('customerType', { minWidth: 110, group: (row) => row.customerType }),
      text('grade', { minWidth: 72, grow: 0.4, group: (row) => row.grade }),
      { id: 'tags', header: t('field.tags'), minWidth: 120, cell: (row) => <Tags tags={row.tags} /> },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 130,
        groupKey: 'ownerId',
        group: (row) => row.ownerId,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
        edit: {
          value: (row) => row.ownerId ?? '',
          options: [{ value: '', label: t('nobody') }, ...people],
          save: (row, ownerId) => save(row, 'ownerId', { ownerId: ownerId || null }),
        },
      },
      {
        id: 'updatedAt',
        header: t('field.updatedAt'),
        minWidth: 110,
        sort: 'updatedAt',
        optional: true,
        cell: (row) => <DateText value={row.updatedAt} relative />,
      },
      text('businessType', { optional: true, group: (row) => row.businessType }),
      text('source', { optional: true, minWidth: 140, group: (row) => row.source }),
      text('website', { optional: true, minWidth: 160, cell: (row) => <Website value={row.website} /> }),
      {
        id: 'email',
        header: t('field.email'),
        minWidth: 180,
        optional: true,
        cell: (row) => <Email value={row.emails[0]?.address} />,
      },
      {
        id: 'country',
        header: t('field.country'),
        sort: 'country',
        group: (row) => row.country,
        optional: true,
        cell: (row) => countries.nameOf(row.country) ?? <Nothing />,
      },
      { id: 'number', header: t('field.number'), sort: 'number', optional: true, cell: (row) => row.number },
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
  }, [t, format, nameOf, people, countries, save]);
}
