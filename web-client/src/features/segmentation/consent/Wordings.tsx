import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeConsentWording,
  type ConsentWordingResponse as Wording,
  createConsentWording,
  listConsentWordings,
  listConsentWordingVersions,
  type LocalizedText,
  retireConsentWording,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { EMPTY_TEXT, useText } from '@/shared/lib/localized';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateText } from '@/shared/ui/display/Display';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { Panel } from '@/shared/ui/Panel';
import { LoadingState } from '@/shared/ui/states/States';
import { consentKeys, type Purpose, PURPOSES } from './words';
import css from './consent.module.css';

export function Wordings() {
  const { t } = useTranslation('consent');
  const can = useCan();
  const text = useText();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [editing, setEditing] = useState<Wording | 'new'>();
  const [versionsOf, setVersionsOf] = useState<Wording>();
  const wordings = useQuery({
    queryKey: consentKeys.wordings,
    queryFn: async ({ signal }) => (await listConsentWordings({ signal })).data.items,
  });
  const mayChange = can('consent-settings:update');
  const retire = async (wording: Wording) => {
    const agreed = await confirm({
      title: t('settings.retireTitle', { name: wording.name }),
      consequence: t('settings.retireHint'),
      action: t('settings.retire'),
    });
    if (!agreed) return;
    try {
      await retireConsentWording({ path: { id: wording.id }, headers: ifMatch(wording) });
      toast(t('settings.retired'), { tone: 'good' });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    await client.invalidateQueries({ queryKey: consentKeys.wordings });
  };
  return (
    <Panel
      title={t('settings.wordings')}
      explain={t('settings.wordingsHint')}
      actions={
        mayChange && (
          <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
            {t('settings.addWording')}
          </Button>
        )
      }
    >
      {wordings.data?.length === 0 && <p className={css.quiet}>{t('settings.noWordings')}</p>}
      <ul className={css.wordings}>
        {wordings.data?.map((wording) => (
          <li key={wording.id}>
            <div>
              <b>{wording.name}</b>{' '}
              <span className={css.quiet}>
                {wording.purpose && wording.purpose !== 'service' && `${t(`purpose.${wording.purpose}`)} · `}
                {t('settings.version', { number: wording.versionNumber })} ·{' '}
                <DateText value={wording.updatedAt} />
              </span>
              <p>{text(wording.text)}</p>
            </div>
            <Button size="compact-xs" variant="subtle" onClick={() => setVersionsOf(wording)}>
              {t('settings.showVersions')}
            </Button>
            {mayChange && (
              <>
                <Button size="compact-xs" variant="default" onClick={() => setEditing(wording)}>
                  {t('settings.edit')}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => void retire(wording)}>
                  {t('settings.retire')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {editing && (
        <WordingDialog
          stored={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {versionsOf && <Versions wording={versionsOf} onClose={() => setVersionsOf(undefined)} />}
    </Panel>
  );
}

interface Values extends Record<string, unknown> {
  name: string;
  purpose: string;
  text: LocalizedText;
}

function WordingDialog({ stored, onClose }: { stored: Wording | undefined; onClose: () => void }) {
  const { t } = useTranslation('consent');
  const client = useQueryClient();
  const form = useRecordForm<Values>({
    draftKey: `consent-wording.${stored?.id ?? 'new'}`,
    initialValues: {
      name: stored?.name ?? '',
      purpose: stored?.purpose ?? '',
      text: stored?.text ?? EMPTY_TEXT,
    },
    submit: async (values, attempt) => {
      const { name, text } = values;
      const body = { name, text, ...(values.purpose && { purpose: values.purpose as Purpose }) };
      if (stored) await changeConsentWording({ path: { id: stored.id }, headers: ifMatch(stored), body });
      else await createConsentWording({ headers: idempotencyKey(attempt.idempotencyKey), body });
      toast(t('settings.wordingSaved'), { tone: 'good' });
      await client.invalidateQueries({ queryKey: consentKeys.wordings });
      onClose();
    },
  });
  const error = form.errors.text;
  return (
    <Dialog opened onClose={onClose} title={t(stored ? 'settings.edit' : 'settings.addWording')} size="xl">
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack gap="sm">
          <TextInput label={t('settings.wordingName')} withAsterisk {...form.getInputProps('name')} />
          <NativeSelect
            label={t('record.purpose')}
            data={[
              { value: '', label: t('purpose.any') },
              ...[...PURPOSES, 'thirdParty' as const].map((value) => ({
                value,
                label: t(`purpose.${value}`),
              })),
            ]}
            {...form.getInputProps('purpose')}
          />
          <LocalizedField
            label={t('settings.wordingText')}
            required
            multiline
            value={form.values.text}
            error={(language) => (language === 'en' && typeof error === 'string' ? error : undefined)}
            onChange={(next) => form.setValues({ text: next })}
          />
        </Stack>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function Versions({ wording, onClose }: { wording: Wording; onClose: () => void }) {
  const { t } = useTranslation('consent');
  const text = useText();
  const versions = useQuery({
    queryKey: [...consentKeys.wordings, wording.id],
    queryFn: async ({ signal }) =>
      (await listConsentWordingVersions({ path: { id: wording.id }, signal })).data.items,
  });
  return (
    <Dialog opened onClose={onClose} title={t('settings.versions', { name: wording.name })} size="lg">
      {versions.isPending && <LoadingState />}
      <ul className={css.entries}>
        {versions.data?.map((version) => (
          <li key={version.id}>
            <b>{t('settings.version', { number: version.number })}</b>{' '}
            <DateText value={version.publishedAt} time />
            <p>{text(version.text)}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
