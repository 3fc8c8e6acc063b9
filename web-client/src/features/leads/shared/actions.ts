import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  acceptLead,
  assignLead,
  claimLead,
  declineLead,
  disqualifyLead,
  type LeadResponse,
  logLeadContact,
  releaseLead,
  reopenLead,
  sendLeadToNurture,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import type { Channel } from './vocabulary';

/** What is needed of a lead to act on it; rows of every list have it. */
export interface LeadRef {
  id: string;
  version: number;
  title: string;
}

export const leadKeys = {
  all: ['leads'] as const,
  list: (...what: unknown[]) => ['leads', 'list', ...what] as const,
  board: (...what: unknown[]) => ['leads', 'board', ...what] as const,
  inbox: ['leads', 'inbox'] as const,
  one: (id: string) => ['leads', 'one', id] as const,
  about: (id: string, what: string) => ['leads', 'one', id, what] as const,
};

/** The acts that change where a lead stands. Each says so, shows a refusal, and refreshes whatever shows leads. */
export function useLeadActions() {
  const { t } = useTranslation('leads');
  const client = useQueryClient();
  const problemText = useProblemText();

  const refresh = () => client.invalidateQueries({ queryKey: leadKeys.all });
  const target = (lead: LeadRef) => ({ path: { id: lead.id }, headers: ifMatch(lead) });

  /** Undefined when it was refused; why is then on the screen. */
  const attempt = async <T>(act: () => Promise<{ data: T }>): Promise<T | undefined> => {
    try {
      return (await act()).data;
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
      return undefined;
    } finally {
      // whether it was done or somebody else was faster: show what is true now
      void refresh();
    }
  };

  const accept = async (lead: LeadRef) => {
    const accepted = await attempt(() => acceptLead(target(lead)));
    if (accepted) toast(t('done.accepted', { title: lead.title }), { tone: 'good' });
    return accepted;
  };
  const claim = async (lead: LeadRef) => {
    const claimed = await attempt(() => claimLead({ path: { id: lead.id } }));
    if (claimed) toast(t('done.claimed', { title: claimed.title }), { tone: 'good' });
    return claimed;
  };
  const reopen = async (lead: LeadRef) => {
    const reopened = await attempt(() => reopenLead(target(lead)));
    if (reopened) toast(t('done.reopened', { title: lead.title }));
    return reopened;
  };
  const undo = (lead: LeadRef, changed: LeadResponse) => () =>
    void attempt(() => reopenLead(target({ ...lead, version: changed.version })));

  // these come from a dialog that keeps what was typed, so they throw
  const decline = async (lead: LeadRef, reason: string) => {
    await declineLead({ ...target(lead), body: { reason } });
    toast(t('done.declined', { title: lead.title }));
    void refresh();
  };
  const release = async (lead: LeadRef, reason: string) => {
    await releaseLead({ ...target(lead), body: { reason } });
    toast(t('done.released', { title: lead.title }));
    void refresh();
  };
  const assign = async (lead: LeadRef, userId: string, name: string, note: string | undefined) => {
    await assignLead({ ...target(lead), body: { userId, ...(note && { note }) } });
    toast(t('done.assigned', { title: lead.title, name }));
    void refresh();
  };
  const contact = async (lead: LeadRef, channel: Channel, note: string | undefined) => {
    const { data } = await logLeadContact({ ...target(lead), body: { channel, ...(note && { note }) } });
    toast(t('done.contacted', { title: lead.title }));
    void refresh();
    return data;
  };
  const disqualify = async (lead: LeadRef, reason: string) => {
    const { data } = await disqualifyLead({ ...target(lead), body: { reason } });
    toast(t('done.disqualified', { title: lead.title }), { undo: undo(lead, data) });
    void refresh();
  };
  const nurture = async (lead: LeadRef, until: string | undefined, reason: string | undefined) => {
    const { data } = await sendLeadToNurture({
      ...target(lead),
      body: { ...(until && { until }), ...(reason && { reason }) },
    });
    toast(t('done.nurtured', { title: lead.title }), { undo: undo(lead, data) });
    void refresh();
  };
  return { accept, claim, decline, release, assign, contact, disqualify, nurture, reopen, refresh };
}

export type LeadActions = ReturnType<typeof useLeadActions>;
