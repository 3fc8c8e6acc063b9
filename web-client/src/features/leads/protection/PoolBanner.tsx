import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LeadResponse, viewLeadContact, type ViewContactResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { Email, Nothing, Phone } from '@/shared/ui/display/Display';
import { useLeadActions } from '../shared/actions';
import { poolKeys, useAllowance } from './usePool';
import css from './protection.module.css';

/** What can be done with a lead that nobody has: claim it, or look at its contact data first. */
export function PoolActs({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leadPool');
  const client = useQueryClient();
  const can = useCan();
  const problemText = useProblemText();
  const { claim } = useLeadActions();
  const { data: allowance } = useAllowance();
  const [busy, setBusy] = useState(false);
  const [contact, setContact] = useState<ViewContactResponse>();
  if (!can('leads:accept')) return null;
  const take = async () => {
    setBusy(true);
    await claim(lead);
    setBusy(false);
  };
  const look = async () => {
    try {
      setContact((await viewLeadContact({ path: { id: lead.id } })).data);
      void client.invalidateQueries({ queryKey: poolKeys.allowance });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  return (
    <>
      <Button loading={busy} disabled={allowance?.claimsLeft === 0} onClick={() => void take()}>
        {t('claim')}
      </Button>
      {lead.masked && (
        <Button variant="default" onClick={() => void look()}>
          {t('view')}
        </Button>
      )}
      {contact && <ContactDialog lead={lead} contact={contact} onClose={() => setContact(undefined)} />}
    </>
  );
}

/** Since when it waits, and why some of it isn't shown. */
export function PoolSentence({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leadPool');
  const format = useFormat();
  const when = format.dateTime(lead.inPoolSince ?? lead.enquiredAt);
  return t(lead.masked ? 'banner.masked' : 'banner.open', { when });
}

interface DialogProps {
  lead: LeadResponse;
  contact: ViewContactResponse;
  onClose: () => void;
}

function ContactDialog({ lead, contact, onClose }: DialogProps) {
  const { t } = useTranslation('leadPool');
  const { t: words } = useTranslation('leads');
  const text = (['jobTitle', 'website', 'address', 'message'] as const).filter((key) => contact[key]);
  return (
    <Dialog opened onClose={onClose} title={t('viewed', { title: lead.title })}>
      <dl className={css.contact}>
        <dt>{words('field.personName')}</dt>
        <dd>{contact.personName ?? <Nothing />}</dd>
        <dt>{words('field.phone')}</dt>
        <dd>
          <Phone value={contact.phone} />
        </dd>
        <dt>{words('field.email')}</dt>
        <dd>
          <Email value={contact.email} />
        </dd>
        {text.flatMap((key) => [
          <dt key={`${key}-label`}>{words(`field.${key}`)}</dt>,
          <dd key={key}>{contact[key]}</dd>,
        ])}
      </dl>
      {contact.viewsLeft !== null && contact.viewsLeft !== undefined && (
        <p>{t('viewsLeft', { count: contact.viewsLeft })}</p>
      )}
    </Dialog>
  );
}
