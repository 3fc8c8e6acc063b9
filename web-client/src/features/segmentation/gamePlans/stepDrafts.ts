import type { GamePlanInput, GamePlanResponse, PlanStepInput } from '@/api/generated';
import { uniqueId } from '@/shared/lib/uniqueId';

/** A step while it is written; `key` tells steps apart that have no id yet. */
export interface StepDraft {
  key: string;
  id: string | null;
  title: string;
  kind: PlanStepInput['kind'];
  instructions: string;
  ownerId: string;
  dueDays: number | string;
  expected: string;
  recognition: NonNullable<PlanStepInput['recognition']>;
}

export type PlanValues = {
  name: string;
  description: string;
  segmentId: string;
  beginsOn: string | null;
  endsOn: string | null;
  heldBackPercent: number | string;
  admitsLater: boolean;
  dropsLeavers: boolean;
  outcome: string;
  target: number | string;
  ownerId: string;
  steps: StepDraft[];
};

const DAYS_BETWEEN = 7;

/** The next step comes a week after the one before. */
export const newStep = (before: StepDraft | undefined): StepDraft => ({
  key: uniqueId(),
  id: null,
  title: '',
  kind: 'call',
  instructions: '',
  ownerId: '',
  dueDays: (before ? Number(before.dueDays) : 0) + DAYS_BETWEEN,
  expected: '',
  recognition: 'activity',
});

export const valuesOf = (plan: GamePlanResponse | undefined, segmentId: string, me: string): PlanValues => ({
  name: plan?.name ?? '',
  description: plan?.description ?? '',
  segmentId: plan?.segmentId ?? segmentId,
  beginsOn: plan?.beginsOn ?? null,
  endsOn: plan?.endsOn ?? null,
  heldBackPercent: plan?.heldBackPercent ?? 10,
  admitsLater: plan?.admitsLater ?? false,
  dropsLeavers: plan?.dropsLeavers ?? true,
  outcome: plan?.outcome ?? '',
  target: plan?.target ?? '',
  ownerId: plan ? (plan.ownerId ?? '') : me,
  steps: plan
    ? plan.steps.map((step) => ({
        ...step,
        key: step.id,
        instructions: step.instructions ?? '',
        expected: step.expected ?? '',
        ownerId: step.ownerId ?? '',
      }))
    : [newStep(undefined)],
});

/** The same again, for another time. */
export const copyOf = (plan: GamePlanResponse, me: string): PlanValues => ({
  ...valuesOf(plan, '', me),
  beginsOn: null,
  endsOn: null,
  ownerId: me,
  steps: valuesOf(plan, '', me).steps.map((step) => ({ ...step, id: null })),
});

export const inputOf = ({ steps, outcome, target, ...values }: PlanValues): GamePlanInput => ({
  ...values,
  description: values.description || null,
  heldBackPercent: Number(values.heldBackPercent),
  outcome: (outcome || null) as GamePlanInput['outcome'],
  target: outcome && target !== '' ? Number(target) : null,
  ownerId: values.ownerId || null,
  steps: steps.map(({ id, title, kind, instructions, ownerId, dueDays, expected, recognition }) => ({
    id,
    title,
    kind,
    instructions: instructions || null,
    ownerId: ownerId || null,
    dueDays: Number(dueDays),
    expected: expected || null,
    recognition,
  })),
});
