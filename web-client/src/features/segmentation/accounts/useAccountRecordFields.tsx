import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountResponse } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import { Email, Nothing, Person, Phone } from '@/shared/ui/display/Display';
import type { RecordField } from '@/shared/ui/record/EditableFields';
import { PlaceText } from '../records/PlaceText';
import { Lines } from '../records/Lines';
import { Tags } from '../records/Tags';
import { tagsOf } from '../records/tagsOf';
import { Website } from '../records/Website';
import { useSaveField } from '../records/useSaveField';
import { accounts } from './accounts';

const TEXT_FIELDS = ['businessType', 'customerType', 'grade', 'source', 'description'] as const;
type TextField = (typeof TEXT_FIELDS)[number] | 'website' | 'name';

/** What a record page and a peek show of an account; what is one value is edited where it stands. */
export function useAccountRecordFields(account: AccountResponse | undefined): RecordField<AccountResponse>[] {
  const { t } = useTranslation('segmentation');
  const { nameOf, people } = usePeople();
  const save = useSaveField(accounts);
  return useMemo(() => {
    if (!account) return [];
    const text = (id: TextField, value = account[id] ?? ''): RecordField<AccountResponse> => ({
      id,
      label: t(`field.${id}`),
      value: value || <Nothing />,
      edit: {
        value: (record) => record[id] ?? '',
        save: (record, typed) => save(record, id, { [id]: typed.trim() || null }),
      },
    });
    return [
      {
        id: 'phones',
        label: t('field.phone'),
        value: (
          <Lines
            items={account.phones}
            show={(phone) => (
              <>
                <Phone value={phone.number} /> {phone.label}
              </>
            )}
          />
        ),
      },
      {
        id: 'emails',
        label: t('field.email'),
        value: (
          <Lines
            items={account.emails}
            show={(email) => (
              <>
                <Email value={email.address} /> {email.label}
              </>
            )}
          />
        ),
      },
      { ...text('website'), value: <Website value={account.website} /> },
      {
        id: 'addresses',
        label: t('field.address'),
        value: <Lines items={account.addresses} show={(address) => <PlaceText place={address} />} />,
      },
      ...TEXT_FIELDS.slice(0, 3).map((id) => text(id)),
      {
        id: 'tags',
        label: t('field.tags'),
        value: <Tags tags={account.tags} />,
        edit: {
          value: (record) => record.tags.join(', '),
          save: (record, typed) => save(record, 'tags', { tags: tagsOf(typed) }),
        },
      },
      {
        id: 'ownerId',
        label: t('field.owner'),
        value: <Person name={nameOf(account.ownerId)} />,
        edit: {
          value: (record) => record.ownerId ?? '',
          options: [{ value: '', label: t('nobody') }, ...people],
          save: (record, ownerId) => save(record, 'ownerId', { ownerId: ownerId || null }),
        },
      },
      ...TEXT_FIELDS.slice(3).map((id) => text(id)),
    ];
  }, [account, t, nameOf, people, save]);
}
