import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import {
  IconBrandWhatsapp,
  IconCheck,
  IconDeviceMobileMessage,
  IconHistory,
  IconLink,
  IconMail,
  IconMailbox,
  IconPhone,
  IconX,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ContactResponse,
  getConsentSettings,
  getContactConsents,
  linkPreferences,
  type ReadConsentsState,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { useText } from '@/shared/lib/localized';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import { ConsentHistory } from './ConsentHistory';
import { RecordConsentDialog } from './RecordConsentDialog';
import { type Channel, CHANNELS, consentKeys, type Purpose, PURPOSES, reasonOf } from './words';
import css from './consent.module.css';

const ICONS: Record<Channel, typeof IconMail> = {
  email: IconMail,
  phone: IconPhone,
  sms: IconDeviceMobileMessage,
  message: IconBrandWhatsapp,
  post: IconMailbox,
};

/** What the person may be contacted for, at a glance: a line for each purpose, a mark for each channel. */
export function ConsentPanel({ contact }: { contact: ContactResponse }) {
  const { t } = useTranslation('consent');
  const can = useCan();
  const text = useText();
  const problemText = useProblemText();
  const [dialog, setDialog] = useState<'record' | 'history'>();
  const settings = useQuery({
    queryKey: consentKeys.settings,
    queryFn: async ({ signal }) => (await getConsentSettings({ signal })).data,
    enabled: can('consent-settings:read'),
  });
  const consents = useQuery({
    queryKey: consentKeys.of(contact.id),
    queryFn: async ({ signal }) => (await getContactConsents({ path: { id: contact.id }, signal })).data,
    enabled: can('consents:read'),
  });
  if (!consents.data) return null;
  const { items, thirdParty } = consents.data;
  const rows: { id: string; label: string; purpose: Purpose; goods: string | null }[] = [
    ...PURPOSES.map((purpose) => ({
      id: purpose,
      label: t(`purpose.${purpose}`),
      purpose,
      goods: null,
    })),
    ...(settings.data?.classes ?? []).map((goods) => ({
      id: goods.key,
      label: `${t('purpose.marketing')}: ${text(goods.label)}`,
      purpose: 'marketing' as const,
      goods: goods.key,
    })),
  ];
  const hasAddress = contact.emails.length + contact.phones.length > 0;

  const copyLink = async () => {
    try {
      const { data } = await linkPreferences({ path: { id: contact.id }, body: {} });
      await navigator.clipboard.writeText(data.preferences);
      toast(t('panel.linkCopied'), { tone: 'good' });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };

  return (
    <RelatedList title={t('panel.title')}>
      <table className={css.matrix}>
        <thead>
          <tr>
            <td />
            {CHANNELS.map((channel) => {
              const Icon = ICONS[channel];
              return (
                <th key={channel} scope="col">
                  <Tooltip label={t(`channel.${channel}`)}>
                    <Icon size={15} stroke={1.6} role="img" aria-label={t(`channel.${channel}`)} />
                  </Tooltip>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {CHANNELS.map((channel) => {
                const state = items.find(
                  (item) =>
                    item.channel === channel &&
                    item.purpose === row.purpose &&
                    (item.goodsClass ?? null) === row.goods,
                );
                return <td key={channel}>{state && <Mark state={state} />}</td>;
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('panel.thirdParty')}</th>
            <td colSpan={CHANNELS.length}>
              <Mark state={thirdParty} />
            </td>
          </tr>
        </tbody>
      </table>
      <Group gap={6} mt={8}>
        {can('consents:record') && (
          <Button size="compact-xs" variant="default" onClick={() => setDialog('record')}>
            {t('panel.record')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconHistory size={13} />}
          onClick={() => setDialog('history')}
        >
          {t('panel.history')}
        </Button>
        {can('consents:record') && (
          <Tooltip label={t(hasAddress ? 'panel.link' : 'panel.noAddress')}>
            <ActionIcon aria-label={t('panel.link')} disabled={!hasAddress} onClick={() => void copyLink()}>
              <IconLink size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {dialog === 'record' && <RecordConsentDialog contact={contact} onClose={() => setDialog(undefined)} />}
      {dialog === 'history' && <ConsentHistory contact={contact} onClose={() => setDialog(undefined)} />}
    </RelatedList>
  );
}

/** Colour and shape, and in words for whoever hovers or listens. */
function Mark({ state }: { state: ReadConsentsState }) {
  const { t } = useTranslation('consent');
  const reason = reasonOf(state.reason);
  const words = state.allowed
    ? t('panel.allowed')
    : t('panel.refused', { reason: reason ? t(`reason.${reason}`) : '' });
  const Icon = state.allowed ? IconCheck : IconX;
  return (
    <Tooltip label={words}>
      <span
        className={css.mark}
        data-allowed={state.allowed}
        data-soft={reason === 'notGiven' || reason === 'noAddress'}
        role="img"
        aria-label={words}
      >
        <Icon size={13} aria-hidden />
      </span>
    </Tooltip>
  );
}
