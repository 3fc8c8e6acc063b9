import { Alert, Button, Group, NumberInput, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeQualityRule, type ChangeQualityRuleRule as Rule, listQualityRules } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { QUALITY, qualityKeys, type Records } from './quality';
import { useFieldName } from './useFieldName';
import css from './quality.module.css';

const HEAVIEST = 100;
const MOST_MONTHS = 120;

interface Props {
  records: Records;
  onClose: () => void;
}

/** What a whole record consists of, and how often somebody is to look whether it is still true. */
export function RulesDialog({ records, onClose }: Props) {
  const { t } = useTranslation('quality');
  const rules = useQuery({
    queryKey: qualityKeys.rules,
    queryFn: async ({ signal }) => (await listQualityRules({ signal })).data.items,
  });
  const rule = rules.data?.find(({ recordType }) => recordType === QUALITY[records].recordType);
  return (
    <Dialog opened onClose={onClose} size="lg" title={t(`rules.of.${records}`)}>
      {rule ? (
        <RuleForm records={records} rule={rule} onClose={onClose} />
      ) : rules.error ? (
        <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Dialog>
  );
}

function RuleForm({ records, rule, onClose }: Props & { rule: Rule }) {
  const { t } = useTranslation('quality');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const fieldName = useFieldName(records);
  const [weights, setWeights] = useState<Readonly<Record<string, number>>>(rule.weights);
  const [months, setMonths] = useState(rule.verifyEveryMonths ?? null);
  const [failure, setFailure] = useState<string>();
  const [saving, setSaving] = useState(false);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      await changeQualityRule({
        path: { recordType: rule.recordType },
        headers: ifMatch(rule),
        body: {
          weights: Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight > 0)),
          verifyEveryMonths: months,
        },
      });
      await client.invalidateQueries({ queryKey: qualityKeys.rules });
      toast(t('rules.saved'), { tone: 'good' });
      onClose();
    } catch (error) {
      setFailure(problemText(error));
      setSaving(false);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      {failure && (
        <Alert color="red" role="alert" mb="md">
          {failure}
        </Alert>
      )}
      <Text c="dimmed">{t('rules.weightsHint')}</Text>
      <div className={css.weights}>
        {rule.fields.map((field) => (
          <NumberInput
            key={field}
            label={fieldName(field)}
            min={0}
            max={HEAVIEST}
            allowDecimal={false}
            value={weights[field] ?? 0}
            onChange={(value) => setWeights({ ...weights, [field]: Number(value) })}
          />
        ))}
      </div>
      <NumberInput
        label={t('rules.months')}
        description={t('rules.monthsHint')}
        w={260}
        min={1}
        max={MOST_MONTHS}
        allowDecimal={false}
        value={months ?? ''}
        onChange={(value) => setMonths(value === '' ? null : Number(value))}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {common('action.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {common('action.save')}
        </Button>
      </Group>
    </form>
  );
}
