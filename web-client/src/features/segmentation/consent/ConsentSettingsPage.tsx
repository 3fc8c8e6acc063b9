import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  changeConsentSettings,
  type ChangeConsentSettingsResponse as Settings,
  type ConsentBasis,
  getConsentSettings,
  type GoodsClass,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { useCan } from '@/app/session';
import { EMPTY_TEXT, useText } from '@/shared/lib/localized';
import { toast } from '@/shared/lib/toasts';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { CHANNELS, type Channel, consentKeys } from './words';
import { Wordings } from './Wordings';
import css from './consent.module.css';

interface Values extends Record<string, unknown> {
  channels: Partial<Record<Channel, ConsentBasis>>;
  classes: GoodsClass[];
}

/** What has to be said before somebody is contacted, and with which words it is asked. */
export function ConsentSettingsPage() {
  const { t } = useTranslation('consent');
  const settings = useQuery({
    queryKey: consentKeys.settings,
    queryFn: async ({ signal }) => (await getConsentSettings({ signal })).data,
  });
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <PageBody>
        {settings.isPending && <LoadingState />}
        {settings.error && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
        {settings.data && (
          <>
            <Wordings />
            <Editor key={settings.data.version} settings={settings.data} />
          </>
        )}
      </PageBody>
    </>
  );
}

function Editor({ settings }: { settings: Settings }) {
  const { t } = useTranslation('consent');
  const can = useCan();
  const text = useText();
  const client = useQueryClient();
  const form = useRecordForm<Values>({
    draftKey: 'consent-settings',
    initialValues: { channels: settings.channels, classes: settings.classes },
    submit: async (values) => {
      const { data } = await changeConsentSettings({ headers: ifMatch(settings), body: values });
      client.setQueryData(consentKeys.settings, data);
      toast(t('settings.saved'), { tone: 'good' });
    },
    onRefused: (problem) => {
      // the draft stays; saving once more puts it over what is stored now
      if (isProblem(problem, 412)) void client.invalidateQueries({ queryKey: consentKeys.settings });
      return false;
    },
  });
  const { channels, classes } = form.values;
  const known = new Set(settings.classes.map(({ key }) => key));
  const mayChange = can('consent-settings:update');
  const setClass = (index: number, next: GoodsClass) =>
    form.setValues({ classes: classes.map((one, i) => (i === index ? next : one)) });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
      <Panel title={t('settings.channels')} explain={t('settings.channelsHint')}>
        <table className={css.settings}>
          <tbody>
            {CHANNELS.map((channel) => (
              <tr key={channel}>
                <th scope="row">{t(`channel.${channel}`)}</th>
                <td>
                  <SegmentedControl
                    size="xs"
                    disabled={!mayChange}
                    aria-label={t(`channel.${channel}`)}
                    value={channels[channel] ?? 'optIn'}
                    onChange={(basis) => form.setValues({ channels: { ...channels, [channel]: basis } })}
                    data={(['optIn', 'optOut'] as const).map((value) => ({
                      value,
                      label: t(`settings.basis.${value}`),
                    }))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={t('settings.classes')} explain={t('settings.classesHint')}>
        {classes.map((goods, index) => (
          <div key={index} className={css.classRow}>
            <TextInput
              label={t('settings.key')}
              value={goods.key}
              disabled={!mayChange || known.has(goods.key)}
              error={form.errors[`classes.${index}`]}
              onChange={(event) => setClass(index, { ...goods, key: event.currentTarget.value })}
            />
            <LocalizedField
              label={t('settings.label', { key: goods.key })}
              value={goods.label}
              onChange={(label) => setClass(index, { ...goods, label })}
            />
            {mayChange && (
              <ActionIcon
                aria-label={t('settings.removeClass', { name: text(goods.label) })}
                onClick={() => form.setValues({ classes: classes.filter((_, i) => i !== index) })}
              >
                <IconTrash size={14} />
              </ActionIcon>
            )}
          </div>
        ))}
        {mayChange && (
          <Button
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.setValues({ classes: [...classes, { key: '', label: EMPTY_TEXT }] })}
          >
            {t('settings.addClass')}
          </Button>
        )}
      </Panel>
      {mayChange && <FormActions submitting={form.submitting} />}
    </form>
  );
}
