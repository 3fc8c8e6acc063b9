import type { LeadSourceKind, LeadStatus, QualificationOutcome } from '@/api/generated';
import type { Tone } from '@/shared/lib/colour';

export const STATUSES = [
  'new',
  'assigned',
  'accepted',
  'contacted',
  'qualified',
  'nurture',
  'converted',
  'disqualified',
] as const satisfies readonly LeadStatus[];

export const STATUS_TONE: Record<LeadStatus, Tone> = {
  new: 'info',
  assigned: 'warn',
  accepted: 'neutral',
  contacted: 'neutral',
  qualified: 'good',
  nurture: 'special',
  converted: 'good',
  disqualified: 'bad',
};

export const OUTCOMES = [
  'qualified',
  'general',
  'disqualified',
] as const satisfies readonly QualificationOutcome[];

export const OUTCOME_TONE: Record<QualificationOutcome, Tone> = {
  qualified: 'good',
  general: 'warn',
  disqualified: 'bad',
};

/** Those that a person chooses when entering an enquiry by hand. */
export const HAND_SOURCE_KINDS = [
  'phone',
  'mail',
  'event',
  'manual',
] as const satisfies readonly LeadSourceKind[];

export const SOURCE_KINDS = [
  ...HAND_SOURCE_KINDS,
  'webForm',
  'api',
  'exhibitorList',
  'chamberList',
  'spreadsheet',
  'crmExport',
  'partner',
] as const satisfies readonly LeadSourceKind[];

export const CHANNELS = ['call', 'mail', 'visit', 'meeting', 'message'] as const;
export type Channel = (typeof CHANNELS)[number];

export const isClosed = (status: LeadStatus) => status === 'converted' || status === 'disqualified';

/** The company, or else the person: what people call the lead. */
export const titleOf = (lead: { companyName?: string | null; personName?: string | null; number: string }) =>
  lead.companyName ?? lead.personName ?? lead.number;
