import {
  IconAddressBook,
  IconCalendarEvent,
  IconCoin,
  IconGitMerge,
  IconMail,
  IconMapPin,
  IconMessage,
  IconNote,
  IconPaperclip,
  IconPencil,
  IconPhone,
  IconTargetArrow,
  type TablerIcon,
} from '@tabler/icons-react';
import type { TimelineItem } from '@/api/generated';

/** What may be written by hand, most often first. */
export const ACTIVITY_KINDS = ['note', 'call', 'visit', 'meeting', 'mail'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

const ICONS: Record<string, TablerIcon> = {
  note: IconNote,
  call: IconPhone,
  mail: IconMail,
  visit: IconMapPin,
  meeting: IconCalendarEvent,
  comment: IconMessage,
  attachment: IconPaperclip,
  opportunity: IconCoin,
  lead: IconTargetArrow,
  account: IconPencil,
  contact: IconPencil,
};

export function iconOf(kind: string): TablerIcon {
  if (kind.includes('merge')) return IconGitMerge;
  return ICONS[kind] ?? ICONS[kind.split('.')[0] ?? ''] ?? IconAddressBook;
}

/** What people look for in a long story; each is a filter of the API. */
export const STORY_PARTS = {
  contacts: 'kind in ("call", "visit", "meeting", "mail") or kind sw "call."',
  notes: 'kind in ("note", "comment.added", "attachment.added")',
  business: 'kind sw "opportunity." or kind sw "lead."',
  changes: 'kind in ("account.changed", "contact.changed")',
} as const;
export type StoryPart = keyof typeof STORY_PARTS;

export const PERIODS = { month: 'now-30d', quarter: 'now-90d', year: 'now-365d' } as const;
export type Period = keyof typeof PERIODS;

export interface StoryFilter {
  part?: StoryPart | undefined;
  person?: string | undefined;
  period?: Period | undefined;
}

export function storyFilter({ part, person, period }: StoryFilter): string | undefined {
  const conditions = [
    part && `(${STORY_PARTS[part]})`,
    person && `actorId eq "${person}"`,
    period && `occurredAt ge ${PERIODS[period]}`,
  ].filter(Boolean);
  return conditions.length > 0 ? conditions.join(' and ') : undefined;
}

/** Happens often and says little: a run of them by one person is one line. */
const NOISE = new Set(['attachment.added', 'account.changed', 'contact.changed']);
const RUN = 3;

export interface StoryLine {
  item: TimelineItem;
  /** What came just before it, of the same kind and by the same person. */
  more: readonly TimelineItem[];
}

export interface StoryDay {
  day: string;
  lines: readonly StoryLine[];
}

/** Newest first, by days of the person's zone; an entry that came on two pages stands once. */
export function tellByDay(items: readonly TimelineItem[], dayOf: (at: string) => string): StoryDay[] {
  const seen = new Set<string>();
  const days: { day: string; items: TimelineItem[] }[] = [];
  for (const item of items) {
    if (seen.has(item.id)) continue;
    seen.add(item.id);
    const day = dayOf(item.occurredAt);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days.map(({ day, items: ofDay }) => ({ day, lines: collapse(ofDay) }));
}

function collapse(items: readonly TimelineItem[]): StoryLine[] {
  const lines: StoryLine[] = [];
  for (let i = 0; i < items.length;) {
    const item = items[i] as TimelineItem;
    let end = i + 1;
    while (end < items.length && NOISE.has(item.kind) && isSame(item, items[end] as TimelineItem)) end++;
    const run = items.slice(i, end);
    if (run.length >= RUN) lines.push({ item, more: run.slice(1) });
    else lines.push(...run.map((one) => ({ item: one, more: [] })));
    i = end;
  }
  return lines;
}

const isSame = (a: TimelineItem, b: TimelineItem) =>
  a.kind === b.kind && a.actorId === b.actorId && a.subjectId === b.subjectId;

/** The template's text for this customer, today. */
export const fillTemplate = (text: string, values: { name: string; me: string; today: string }) =>
  text.replaceAll(/\{(name|me|today)\}/g, (_, key: keyof typeof values) => values[key]);
