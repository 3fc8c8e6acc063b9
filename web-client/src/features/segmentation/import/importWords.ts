import type { Tone } from '@/shared/lib/colour';
import type { ImportCounts, ImportResponse } from '@/api/generated';

export const RECORD_TYPES = ['account', 'contact', 'lead'] as const;
export const SOURCE_KINDS = ['exhibitorList', 'chamberList', 'spreadsheet', 'crmExport'] as const;
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** In the order in which a person should look at them. */
export const OUTCOMES = [
  'rejected',
  'possibleDuplicate',
  'create',
  'update',
  'duplicateInFile',
  'unchanged',
  'skipped',
] as const;
export type Outcome = (typeof OUTCOMES)[number] | 'pending';

export const OUTCOME_TONES: Record<Outcome, Tone> = {
  pending: 'neutral',
  create: 'good',
  update: 'info',
  unchanged: 'neutral',
  duplicateInFile: 'special',
  possibleDuplicate: 'warn',
  rejected: 'bad',
  skipped: 'neutral',
};

export const STATUS_TONES: Record<ImportResponse['status'], Tone> = {
  uploaded: 'neutral',
  awaitingReview: 'warn',
  refused: 'bad',
  mapped: 'neutral',
  checking: 'info',
  checked: 'warn',
  running: 'info',
  completed: 'good',
  undoing: 'info',
  undone: 'neutral',
};

export const STEPS = ['file', 'columns', 'matching', 'check', 'run', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** Where an import goes on when one comes back to it. */
export function stepOf({ status }: Pick<ImportResponse, 'status'>): Step {
  switch (status) {
    case 'uploaded':
    case 'awaitingReview':
    case 'refused':
      return 'file';
    case 'mapped':
    case 'checking':
    case 'checked':
      return 'check';
    case 'running':
      return 'run';
    case 'completed':
    case 'undoing':
    case 'undone':
      return 'result';
  }
}

/** Rows that a run would take, or took. */
export const willTake = (counts: ImportCounts) => counts.create + counts.update + counts.duplicateInFile;
