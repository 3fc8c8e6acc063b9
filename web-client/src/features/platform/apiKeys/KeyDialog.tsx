import { Checkbox, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type ApiKeyResponse,
  changeApiKey,
  createApiKey,
  getApiKey,
  type IssuedKeyResponse,
  listPermissions,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useConflict } from '@/shared/ui/form/useConflict';
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

const toForm = (key: ApiKeyResponse | undefined) => ({
  name: key?.name ?? '',
  partnerName: key?.partnerName ?? '',
  scopes: [...(key?.scopes ?? [])],
  expiresOn: key?.expiresAt?.slice(0, 10) ?? null,
  requestsPerMinute: key ? (key.requestsPerMinute ?? '') : DEFAULT_LIMIT,
  autoApproveLists: key?.autoApproveLists ?? false,
});

export function KeyDialog({ apiKey, onClose, onIssued, onChanged }: Props) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const scopes = useScopeOptions();
  const form = useRecordForm({
    draftKey: `api-key.${apiKey?.id ?? 'new'}`,
    initialValues: toForm(apiKey),
    submit: async ({ expiresOn, partnerName, requestsPerMinute, ...values }, attempt) => {
      const body = {
        ...values,
        partnerName: partnerName || null,
        expiresAt: expiresOn && `${expiresOn}T23:59:59Z`,
        requestsPerMinute: requestsPerMinute === '' ? null : Number(requestsPerMinute),
      };
      const { current } = conflict.seen;
      if (current) {
        await changeApiKey({ path: { id: current.id }, body, headers: ifMatch(current) });
        await onChanged();
        onClose();
      } else {
        const { data } = await createApiKey({ body, headers: idempotencyKey(attempt.idempotencyKey) });
        await onIssued(data);
      }
    },
    onRefused: (problem, values) => conflict.refused(problem, values),
  });
  const labels = {
    name: t('key.name'),
    partnerName: t('key.partner'),
    scopes: t('key.scopes'),
    expiresOn: t('key.expires'),
    requestsPerMinute: t('key.limit'),
    autoApproveLists: t('key.autoApprove'),
  };
  const conflict = useConflict({
    record: apiKey,
    load: async () => apiKey && (await getApiKey({ path: { id: apiKey.id } })).data,
    toForm,
    label: (field) => labels[field],
    show: (_, value) => [value].flat().map(shown).join(', '),
    save: (values) => {
      form.setValues(values);
      void form.send(values, 'save');
    },
  });
  const scopeNames = new Map(scopes.flatMap(({ items }) => items.map(({ value, label }) => [value, label])));
  const shown = (value: unknown) =>
    typeof value === 'boolean'
      ? common(value ? 'filter.yes' : 'filter.no')
      : (scopeNames.get(value as string) ?? (value as string | number | null) ?? '');
  return (
    <Dialog opened onClose={onClose} title={apiKey ? apiKey.name : t('key.new')}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack>
          <TextInput
            label={labels.name}
            description={t('key.nameHint')}
            name="name"
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput label={labels.partnerName} {...form.getInputProps('partnerName')} />
          <MultiSelect
            label={labels.scopes}
            description={t('key.scopesHint')}
            data={scopes}
            required
            searchable
            {...form.getInputProps('scopes')}
          />
          <DateField
            label={labels.expiresOn}
            placeholder={t('key.never')}
            minDate={new Date()}
            {...form.getInputProps('expiresOn')}
          />
          <NumberInput
            label={labels.requestsPerMinute}
            placeholder={t('key.unlimited')}
            min={1}
            {...form.getInputProps('requestsPerMinute')}
          />
          <Checkbox
            label={labels.autoApproveLists}
            {...form.getInputProps('autoApproveLists', { type: 'checkbox' })}
          />
        </Stack>
        <FormActions
          submitting={form.submitting}
          onCancel={onClose}
          {...(!apiKey && { saveLabel: t('key.create') })}
        />
      </form>
      {conflict.dialog}
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
