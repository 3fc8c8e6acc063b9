import { Checkbox, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type ApiKeyResponse,
  changeApiKey,
  createApiKey,
  type IssuedKeyResponse,
  listPermissions,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { usePermissionNames } from '../roles/permissionNames';

interface Props {
  /** Undefined for a new one. */
  apiKey?: ApiKeyResponse;
  onClose: () => void;
  onIssued: (issued: IssuedKeyResponse) => Promise<void>;
  onChanged: () => Promise<void>;
}

const DEFAULT_LIMIT = 600;

export function KeyDialog({ apiKey, onClose, onIssued, onChanged }: Props) {
  const { t } = useTranslation('platform');
  const scopes = useScopeOptions();
  const form = useRecordForm({
    draftKey: `api-key.${apiKey?.id ?? 'new'}`,
    initialValues: {
      name: apiKey?.name ?? '',
      partnerName: apiKey?.partnerName ?? '',
      scopes: [...(apiKey?.scopes ?? [])],
      expiresOn: apiKey?.expiresAt?.slice(0, 10) ?? null,
      requestsPerMinute: apiKey ? (apiKey.requestsPerMinute ?? '') : DEFAULT_LIMIT,
      autoApproveLists: apiKey?.autoApproveLists ?? false,
    },
    submit: async ({ expiresOn, partnerName, requestsPerMinute, ...values }, attempt) => {
      const body = {
        ...values,
        partnerName: partnerName || null,
        expiresAt: expiresOn && `${expiresOn}T23:59:59Z`,
        requestsPerMinute: requestsPerMinute === '' ? null : Number(requestsPerMinute),
      };
      if (apiKey) {
        await changeApiKey({ path: { id: apiKey.id }, body, headers: ifMatch(apiKey) });
        await onChanged();
        onClose();
      } else {
        const { data } = await createApiKey({ body, headers: idempotencyKey(attempt.idempotencyKey) });
        await onIssued(data);
      }
    },
  });
  return (
    <Dialog opened onClose={onClose} title={apiKey ? apiKey.name : t('key.new')}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack>
          <TextInput
            label={t('key.name')}
            description={t('key.nameHint')}
            name="name"
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput label={t('key.partner')} {...form.getInputProps('partnerName')} />
          <MultiSelect
            label={t('key.scopes')}
            description={t('key.scopesHint')}
            data={scopes}
            required
            searchable
            {...form.getInputProps('scopes')}
          />
          <DateField
            label={t('key.expires')}
            placeholder={t('key.never')}
            minDate={new Date()}
            {...form.getInputProps('expiresOn')}
          />
          <NumberInput
            label={t('key.limit')}
            placeholder={t('key.unlimited')}
            min={1}
            {...form.getInputProps('requestsPerMinute')}
          />
          <Checkbox
            label={t('key.autoApprove')}
            {...form.getInputProps('autoApproveLists', { type: 'checkbox' })}
          />
        </Stack>
        <FormActions
          submitting={form.submitting}
          onCancel={onClose}
          {...(!apiKey && { saveLabel: t('key.create') })}
        />
      </form>
    </Dialog>
  );
}

/** Single permissions, all of a record type, or everything. */
function useScopeOptions() {
  const { t } = useTranslation('platform');
  const { typeName, fullName } = usePermissionNames();
  const { data = [] } = useQuery({
    queryKey: ['permissions'],
    queryFn: async ({ signal }) => (await listPermissions({ signal })).data.items,
  });
  const types = [...new Set(data.map((permission) => permission.recordType))].sort();
  return [
    { group: t('key.wide'), items: [{ value: '*', label: t('key.everything') }] },
    ...types.map((type) => ({
      group: typeName(type),
      items: [
        { value: `${type}:*`, label: t('key.allOf', { type: typeName(type) }) },
        ...data
          .filter((permission) => permission.recordType === type)
          .map((permission) => ({ value: permission.name, label: fullName(permission) })),
      ],
    })),
  ];
}
