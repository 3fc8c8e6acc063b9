import { useTranslation } from 'react-i18next';
import {
  type AccountResponse,
  type ListDuplicatesItem,
  mergeAccounts,
  previewAccountMerge,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { usePeople } from '@/shared/people/people';
import { Nothing } from '@/shared/ui/display/Display';
import { accounts } from '../accounts/accounts';
import { Lines } from '../records/Lines';
import { PlaceText } from '../records/PlaceText';
import { Tags } from '../records/Tags';
import { emailsField, namesField, phonesField, tagsField } from './commonFields';
import { type MergedField, MergePair } from './MergePair';

const TEXTS = ['businessType', 'customerType', 'grade', 'website', 'source', 'description'] as const;

interface Props {
  pair: ListDuplicatesItem;
  place: number;
  onSkip: () => void;
}

export function AccountPair(props: Props) {
  const { t } = useTranslation('segmentation');
  const { t: words } = useTranslation('duplicates');
  const { nameOf } = usePeople();
  const fields: MergedField<AccountResponse>[] = [
    { id: 'name', label: t('field.name'), show: (a) => a.name, key: (a) => a.name },
    { id: 'kind', label: t('field.kind'), show: (a) => t(`kind.${a.kind}`), key: (a) => a.kind },
    ...TEXTS.map((id) => ({
      id,
      label: t(`field.${id}`),
      show: (a: AccountResponse) => a[id] ?? <Nothing />,
      key: (a: AccountResponse) => a[id] ?? null,
    })),
    {
      id: 'parentId',
      label: words('parent'),
      show: (a) => a.parentName ?? <Nothing />,
      key: (a) => a.parentId ?? null,
    },
    {
      id: 'ownerId',
      label: t('field.owner'),
      show: (a) => nameOf(a.ownerId) ?? <Nothing />,
      key: (a) => a.ownerId ?? a.teamId ?? null,
    },
    namesField(t('field.names')),
    phonesField(t('field.phones')),
    emailsField(t('field.emails')),
    {
      id: 'addresses',
      label: t('field.address'),
      united: true,
      show: (a) => <Lines items={a.addresses} show={(address) => <PlaceText place={address} />} />,
      key: (a) => JSON.stringify(a.addresses),
    },
    tagsField(t('field.tags'), (tags) => <Tags tags={tags} />),
  ];
  return (
    <MergePair
      {...props}
      records="accounts"
      fields={fields}
      get={accounts.get}
      preview={async ({ id }, body, signal) =>
        (await previewAccountMerge({ path: { id }, body, signal })).data
      }
      merge={async (survivor, body) =>
        (await mergeAccounts({ path: { id: survivor.id }, body, headers: ifMatch(survivor) })).data
      }
    />
  );
}
