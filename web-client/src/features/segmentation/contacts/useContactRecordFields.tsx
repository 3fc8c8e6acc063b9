import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactResponse } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import { Email, Nothing, Person, Phone } from '@/shared/ui/display/Display';
import type { RecordField } from '@/shared/ui/record/EditableFields';
import { AccountLinks } from '../records/AccountLinks';
import { Lines } from '../records/Lines';
import { Tags } from '../records/Tags';
import { tagsOf } from '../records/tagsOf';
import { LANGUAGES } from './contactFields';
import { useSaveField } from '../records/useSaveField';
import { contacts } from './contacts';

type TextField = 'jobTitle' | 'department' | 'salutation' | 'source' | 'description';

/** What a record page and a peek show of a contact; what is one value is edited where it stands. */
export function useContactRecordFields(contact: ContactResponse | undefined): RecordField<ContactResponse>[] {
  const { t } = useTranslation('segmentation');
  const { nameOf, people } = usePeople();
  const save = useSaveField(contacts);
  return useMemo(() => {
    if (!contact) return [];
    const text = (id: TextField): RecordField<ContactResponse> => ({
      id,
      label: t(`field.${id}`),
      value: contact[id] ?? <Nothing />,
      edit: {
        value: (record) => record[id] ?? '',
        save: (record, typed) => save(record, id, { [id]: typed.trim() || null }),
      },
    });
    const yesNo = (id: 'doNotCall' | 'doNotMail'): RecordField<ContactResponse> => ({
      id,
      label: t(`field.${id}`),
      value: contact[id] ? t('yes') : t('no'),
      edit: {
        value: (record) => String(record[id]),
        options: [
          { value: 'false', label: t('no') },
          { value: 'true', label: t('yes') },
        ],
        save: (record, value) => save(record, id, { [id]: value === 'true' }),
      },
    });
    return [
      { id: 'accounts', label: t('field.account'), value: <AccountLinks accounts={contact.accounts} /> },
      text('jobTitle'),
      text('department'),
      {
        id: 'phones',
        label: t('field.phone'),
        value: (
          <Lines
            items={contact.phones}
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
            items={contact.emails}
            show={(email) => (
              <>
                <Email value={email.address} /> {email.label}
              </>
            )}
          />
        ),
      },
      text('salutation'),
      {
        id: 'language',
        label: t('field.language'),
        value: LANGUAGES.find((one) => one.value === contact.language)?.label ?? <Nothing />,
        edit: {
          value: (record) => record.language ?? '',
          options: [{ value: '', label: '—' }, ...LANGUAGES],
          save: (record, language) => save(record, 'language', { language: language || null }),
        },
      },
      yesNo('doNotCall'),
      yesNo('doNotMail'),
      {
        id: 'tags',
        label: t('field.tags'),
        value: <Tags tags={contact.tags} />,
        edit: {
          value: (record) => record.tags.join(', '),
          save: (record, typed) => save(record, 'tags', { tags: tagsOf(typed) }),
        },
      },
      {
        id: 'ownerId',
        label: t('field.owner'),
        value: <Person name={nameOf(contact.ownerId)} />,
        edit: {
          value: (record) => record.ownerId ?? '',
          options: [{ value: '', label: t('nobody') }, ...people],
          save: (record, ownerId) => save(record, 'ownerId', { ownerId: ownerId || null }),
        },
      },
      text('source'),
      text('description'),
    ];
  }, [contact, t, nameOf, people, save]);
}
