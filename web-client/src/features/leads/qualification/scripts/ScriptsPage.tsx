import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createScript, listScripts } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { useCan } from '@/app/session';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { useText } from '@/shared/lib/localized';
import table from '@/shared/ui/table.module.css';
import { emptyDocument } from './document';

export function ScriptsPage() {
  const { t } = useTranslation('leadsAdmin');
  const text = useText();
  const can = useCan();
  const [creating, setCreating] = useState(false);
  const scripts = useQuery({
    queryKey: ['scripts', 'all'],
    queryFn: async ({ signal }) => (await listScripts({ query: { limit: 200 }, signal })).data.items,
  });
  return (
    <>
      <PageHeader
        title={t('scripts.title')}
        note={scripts.data?.length}
        actions={
          can('scripts:create') && (
            <Button leftSection={<IconPlus size={14} />} onClick={() => setCreating(true)}>
              {t('scripts.new')}
            </Button>
          )
        }
      />
      {scripts.isPending ? (
        <LoadingState />
      ) : !scripts.data ? (
        <ErrorState error={scripts.error} onRetry={() => void scripts.refetch()} />
      ) : scripts.data.length === 0 ? (
        <EmptyState icon={IconClipboardList} title={t('scripts.empty')} hint={t('scripts.emptyHint')} />
      ) : (
        <PageBody>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('scripts.name')}</th>
                <th scope="col">{t('scripts.state')}</th>
                <th scope="col">{t('scripts.changed')}</th>
              </tr>
            </thead>
            <tbody>
              {scripts.data.map((script) => (
                <tr key={script.id}>
                  <td>
                    <Anchor component={Link} to={`/qualification-scripts/${script.id}`} inherit fw={550}>
                      {text(script.name) || script.key}
                    </Anchor>
                    <span className={table.quiet}>{script.key}</span>
                  </td>
                  <td>
                    {script.publishedVersion ? (
                      <Pill tone="good">{t('scripts.inUse', { version: script.publishedVersion })}</Pill>
                    ) : (
                      <Pill tone="neutral">{t('scripts.notInUse')}</Pill>
                    )}
                  </td>
                  <td>
                    <DateText value={script.updatedAt} relative />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </PageBody>
      )}
      {creating && <NewScriptDialog onClose={() => setCreating(false)} />}
    </>
  );
}

function NewScriptDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('leadsAdmin');
  const { t: common, i18n } = useTranslation();
  const navigate = useNavigate();
  const form = useRecordForm({
    draftKey: 'script.new',
    initialValues: { name: '', key: '' },
    submit: async ({ name, key }, { idempotencyKey: attempt }) => {
      const { data } = await createScript({
        headers: idempotencyKey(attempt),
        body: { key, name: { [i18n.language]: name }, document: emptyDocument },
      });
      await navigate({ to: '/qualification-scripts/$id', params: { id: data.id } });
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('scripts.new')} centered>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack>
          <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
          <TextInput data-autofocus label={t('scripts.name')} withAsterisk {...form.getInputProps('name')} />
          <TextInput
            label={t('scripts.key')}
            description={t('scripts.keyHint')}
            withAsterisk
            spellCheck={false}
            {...form.getInputProps('key')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button
              type="submit"
              loading={form.submitting}
              disabled={!form.values.name.trim() || !form.values.key.trim()}
            >
              {t('scripts.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
