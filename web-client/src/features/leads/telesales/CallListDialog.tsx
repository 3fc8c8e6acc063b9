import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type CallListInput,
  type CallListResponse,
  type CallListStatus,
  type CallPurpose,
  changeCallList,
  createCallList,
  listScripts,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { ExternalListSelect } from '@/shared/ui/pickers/ExternalListSelect';
import { useText } from '@/shared/lib/localized';

const PURPOSES = ['marketing', 'event', 'survey'] as const satisfies readonly CallPurpose[];
const STATUSES = ['open', 'paused', 'closed'] as const satisfies readonly CallListStatus[];

type Values = {
  name: string;
  purpose: CallPurpose;
  script: string;
  source: string;
  externalListId: string;
  mostAttempts: number;
  status: CallListStatus;
};

const inputOf = ({ script, source, externalListId, ...rest }: Values): CallListInput => ({
  ...rest,
  script: script || null,
  source: source || null,
  externalListId: externalListId || null,
});

interface Props {
  list?: CallListResponse;
  onClose: () => void;
  onSaved: (list: CallListResponse) => void;
}

export function CallListDialog({ list, onClose, onSaved }: Props) {
  const { t } = useTranslation('telesales');
  const text = useText();
  const scripts = useQuery({
    queryKey: ['scripts', 'inUse'],
    queryFn: async ({ signal }) =>
      (await listScripts({ query: { filter: 'publishedVersion pr', limit: 100 }, signal })).data.items,
  });
  const form = useRecordForm<Values>({
    draftKey: `call-list.${list?.id ?? 'new'}`,
    initialValues: {
      name: list?.name ?? '',
      purpose: list?.purpose ?? 'marketing',
      script: list?.script ?? '',
      source: list?.source ?? '',
      externalListId: list?.externalListId ?? '',
      mostAttempts: list?.mostAttempts ?? 4,
      status: list?.status ?? 'open',
    },
    validate: ({ name }) => (name.trim() ? {} : { name: t('lists.nameNeeded') }),
    submit: async (values, attempt) => {
      const body = inputOf(values);
      const { data } = list
        ? await changeCallList({ path: { id: list.id }, headers: ifMatch(list), body })
        : await createCallList({ headers: idempotencyKey(attempt.idempotencyKey), body });
      onClose();
      onSaved(data);
    },
  });
  return (
    <Dialog opened onClose={onClose} title={list ? list.name : t('lists.new')} size="lg">
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <FormSection title={t('lists.what')}>
          <TextInput
            data-autofocus
            label={t('lists.name')}
            placeholder={t('lists.nameExample')}
            withAsterisk
            {...form.getInputProps('name')}
          />
          <NativeSelect
            label={t('lists.purpose')}
            description={t('lists.purposeHint')}
            data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
            {...form.getInputProps('purpose')}
          />
          <NativeSelect
            label={t('lists.script')}
            data={[
              { value: '', label: t('lists.noScript') },
              ...(scripts.data ?? []).map((script) => ({ value: script.key, label: text(script.name) })),
            ]}
            {...form.getInputProps('script')}
          />
          <TextInput
            label={t('lists.source')}
            description={t('lists.sourceHint')}
            {...form.getInputProps('source')}
          />
          <ExternalListSelect
            use="callList"
            value={form.values.externalListId}
            onChange={(id) => form.setFieldValue('externalListId', id)}
            error={form.errors.externalListId}
          />
          <NumberInput
            label={t('lists.mostAttempts')}
            min={1}
            max={20}
            {...form.getInputProps('mostAttempts')}
          />
          {list && (
            <NativeSelect
              label={t('lists.status')}
              data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
              {...form.getInputProps('status')}
            />
          )}
        </FormSection>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
