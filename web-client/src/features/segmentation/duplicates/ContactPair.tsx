import { useTranslation } from 'react-i18next';
import {
  type ContactResponse,
  type ListDuplicatesItem,
  mergeContacts,
  previewContactMerge,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { usePeople } from '@/shared/people/people';
import { Nothing } from '@/shared/ui/display/Display';
import { contacts } from '../contacts/contacts';
import { LANGUAGES } from '../contacts/contactFields';
import { AccountLinks } from '../records/AccountLinks';
import { Tags } from '../records/Tags';
import { emailsField, namesField, phonesField, tagsField } from './commonFields';
import { type MergedField, MergePair } from './MergePair';

const TEXTS = ['salutation', 'jobTitle', 'department', 'source', 'description'] as const;
const WISHES = ['doNotCall', 'doNotMail'] as const;

interface Props {
  pair: ListDuplicatesItem;
  place: number;
  onSkip: () => void;
}

export function ContactPair(props: Props) {
  const { t } = useTranslation('segmentation');
  const { nameOf } = usePeople();
  const fields: MergedField<ContactResponse>[] = [
    { id: 'name', label: t('field.name'), show: (c) => c.name, key: (c) => c.name },
    ...TEXTS.map((id) => ({
      id,
      label: t(`field.${id}`),
      show: (c: ContactResponse) => c[id] ?? <Nothing />,
      key: (c: ContactResponse) => c[id] ?? null,
    })),
    {
      id: 'language',
      label: t('field.language'),
      show: (c) => LANGUAGES.find((one) => one.value === c.language)?.label ?? <Nothing />,
      key: (c) => c.language ?? null,
    },
    {
      id: 'ownerId',
      label: t('field.owner'),
      show: (c) => nameOf(c.ownerId) ?? <Nothing />,
      key: (c) => c.ownerId ?? c.teamId ?? null,
    },
    {
      id: 'accounts',
      label: t('field.account'),
      united: true,
      show: (c) => <AccountLinks accounts={c.accounts} />,
      key: (c) => JSON.stringify(c.accounts),
    },
    namesField(t('field.names')),
    phonesField(t('field.phones')),
    emailsField(t('field.emails')),
    ...WISHES.map((id) => ({
      id,
      label: t(`field.${id}`),
      united: true,
      show: (c: ContactResponse) => t(c[id] ? 'yes' : 'no'),
      key: (c: ContactResponse) => String(c[id]),
    })),
    tagsField(t('field.tags'), (tags) => <Tags tags={tags} />),
  ];
  return (
    <MergePair
      {...props}
      records="contacts"
      fields={fields}
      get={contacts.get}
      preview={async ({ id }, body, signal) =>
        (await previewContactMerge({ path: { id }, body, signal })).data
      }
      merge={async (survivor, body) =>
        (await mergeContacts({ path: { id: survivor.id }, body, headers: ifMatch(survivor) })).data
      }
    />
  );
}
