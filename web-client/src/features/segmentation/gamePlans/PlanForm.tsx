import { Button, Checkbox, NativeSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GamePlanInput, GamePlanResponse } from '@/api/generated';
import { useSession } from '@/app/session';
import { announce } from '@/shared/lib/announce';
import { usePeople } from '@/shared/people/people';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { useSegmentChoices } from '../segments/segments';
import { OUTCOMES } from './plans';
import { copyOf, inputOf, newStep, type PlanValues, type StepDraft, valuesOf } from './stepDrafts';
import { StepEditor } from './StepEditor';
import css from './plans.module.css';

interface Props {
  /** The one that changes; none for a new one. */
  plan?: GamePlanResponse;
  /** A new one begins at this segment, or as a copy of this plan. */
  segmentId?: string;
  copied?: GamePlanResponse;
  save: (input: GamePlanInput, idempotencyKey: string) => Promise<unknown>;
  onCancel: () => void;
}

/** For whom, how it is measured, and the steps in their order. */
export function PlanForm({ plan, segmentId = '', copied, save, onCancel }: Props) {
  const { t } = useTranslation('gamePlans');
  const { id: me } = useSession();
  const { people } = usePeople();
  const segments = useSegmentChoices('account');
  const runs = plan?.state === 'running';
  const form = useRecordForm<PlanValues>({
    draftKey: `game-plan.${plan?.id ?? (copied ? `copy.${copied.id}` : 'new')}`,
    initialValues: copied ? copyOf(copied, me ?? '') : valuesOf(plan, segmentId, me ?? ''),
    validate: ({ name, segmentId: segment, steps }) => ({
      ...(!name.trim() && { name: t('nameNeeded') }),
      ...(!segment && { segmentId: t('segmentNeeded') }),
      ...Object.fromEntries(
        steps.flatMap((step, i) => (step.title.trim() ? [] : [[`steps.${i}.title`, t('step.titleNeeded')]])),
      ),
    }),
    submit: (values, attempt) => save(inputOf(values), attempt.idempotencyKey),
  });
  const { values } = form;
  const setSteps = (steps: StepDraft[]) => form.setFieldValue('steps', steps);
  const move = (from: number, to: number) => {
    const steps = [...values.steps];
    const [step] = steps.splice(from, 1);
    if (!step || from === to) return;
    steps.splice(to, 0, step);
    setSteps(steps);
    announce(t('step.moved', { name: step.title || t('step.nth', { nth: from + 1 }), nth: to + 1 }));
  };
  return (
    <form onSubmit={form.onSubmit} noValidate className={css.form}>
      <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
      {runs && <p className={css.quiet}>{t('runsHint')}</p>}
      <FormSection title={t('section.about')}>
        <TextInput
          data-autofocus
          label={t('field.name')}
          placeholder={t('nameExample')}
          withAsterisk
          maxLength={120}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('field.segment')}
          withAsterisk
          searchable
          disabled={runs}
          data={segments.filter((one) => !one.problem).map(({ id, name }) => ({ value: id, label: name }))}
          value={values.segmentId || null}
          error={form.errors.segmentId}
          onChange={(value) => form.setFieldValue('segmentId', value ?? '')}
        />
        <Textarea
          className={css.wide}
          label={t('field.description')}
          autosize
          maxLength={2000}
          {...form.getInputProps('description')}
        />
        <DateField
          label={t('field.beginsOn')}
          description={t('hint.beginsOn')}
          disabled={runs}
          {...form.getInputProps('beginsOn')}
        />
        <DateField
          label={t('field.endsOn')}
          description={t('hint.endsOn')}
          {...form.getInputProps('endsOn')}
        />
        <Select
          label={t('field.owner')}
          description={t('hint.owner')}
          searchable
          data={people}
          value={values.ownerId || null}
          onChange={(value) => form.setFieldValue('ownerId', value ?? '')}
        />
      </FormSection>
      <FormSection title={t('section.result')}>
        <NativeSelect
          label={t('field.outcome')}
          data={[
            { value: '', label: t('outcome.none') },
            ...OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
          ]}
          {...form.getInputProps('outcome')}
        />
        <NumberInput
          label={t('field.target')}
          min={0}
          thousandSeparator=","
          disabled={!values.outcome}
          {...form.getInputProps('target')}
        />
        <NumberInput
          label={t('field.heldBackPercent')}
          description={t('hint.heldBackPercent')}
          min={0}
          max={50}
          suffix=" %"
          disabled={runs}
          {...form.getInputProps('heldBackPercent')}
        />
      </FormSection>
      <FormSection title={t('section.moves')}>
        <Checkbox
          className={css.wide}
          label={t('field.admitsLater')}
          {...form.getInputProps('admitsLater', { type: 'checkbox' })}
        />
        <Checkbox
          className={css.wide}
          label={t('field.dropsLeavers')}
          {...form.getInputProps('dropsLeavers', { type: 'checkbox' })}
        />
      </FormSection>
      <h2 className={css.stepsTitle}>{t('section.steps')}</h2>
      <ol className={css.steps}>
        {values.steps.map((step, index) => (
          <StepEditor
            key={step.key}
            step={step}
            index={index}
            count={values.steps.length}
            runs={runs}
            errorOf={(field) => form.errors[`steps.${index}.${field}`]}
            onChange={(patch) =>
              setSteps(values.steps.map((one) => (one.key === step.key ? { ...one, ...patch } : one)))
            }
            onMove={move}
            onRemove={() => setSteps(values.steps.filter((one) => one.key !== step.key))}
          />
        ))}
      </ol>
      {!runs && (
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => setSteps([...values.steps, newStep(values.steps.at(-1))])}
        >
          {t('step.add')}
        </Button>
      )}
      <FormActions submitting={form.submitting} onCancel={onCancel} />
    </form>
  );
}
