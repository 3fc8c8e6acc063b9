import { ActionIcon, Autocomplete, Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconCoins, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  analyseLeadSources,
  changeSourceCost,
  createSourceCost,
  deleteSourceCost,
  listSourceCosts,
  type ManageSourceCostsResponse,
  restoreSourceCost,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { WorthToday } from '@/shared/currencies/HomeMoney';
import { MoneyInput } from '@/shared/currencies/MoneyInput';
import { toast } from '@/shared/lib/toasts';
import { type Money, useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { dayBefore } from '../shared/days';
import { sourceKeys } from './sourceKeys';
import css from './sources.module.css';

type Cost = ManageSourceCostsResponse;

/** What the sources of leads cost, entered by hand. */
export function SourceCostsPage() {
  const { t } = useTranslation('leadSources');
  const format = useFormat();
  const mayChange = useCan()('source-costs:update');
  const client = useQueryClient();
  const problemText = useProblemText();
  const [editing, setEditing] = useState<Cost | 'new'>();
  const costs = useQuery({
    queryKey: sourceKeys.costs,
    queryFn: async ({ signal }) => (await listSourceCosts({ query: { limit: 200 }, signal })).data.items,
  });
  const refresh = () => client.invalidateQueries({ queryKey: sourceKeys.costs });
  const remove = async (cost: Cost) => {
    const path = { id: cost.id };
    try {
      await deleteSourceCost({ path, headers: ifMatch(cost) });
      toast(t('sourceCosts.removed'), {
        undo: async () => {
          await restoreSourceCost({ path });
          void refresh();
        },
      });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    void refresh();
  };
  const create = mayChange && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
      {t('sourceCosts.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('sourceCosts.title')} backTo="/lead-sources" actions={create} />
      {costs.isPending ? (
        <LoadingState />
      ) : !costs.data ? (
        <ErrorState error={costs.error} onRetry={() => void costs.refetch()} />
      ) : costs.data.length === 0 ? (
        <EmptyState
          icon={IconCoins}
          title={t('sourceCosts.empty')}
          hint={t('sourceCosts.emptyHint')}
          action={create}
        />
      ) : (
        <PageBody narrow>
          <ul className={css.rows}>
            {costs.data.map((cost) => (
              <li key={cost.id} className={css.row} data-cost={cost.source}>
                <UnstyledButton className={css.body} disabled={!mayChange} onClick={() => setEditing(cost)}>
                  <span className={css.name}>{cost.source}</span>
                  <small>
                    {t('sourceCosts.days', { from: format.date(cost.from), to: format.date(cost.to) })}
                    {cost.note && ` · ${cost.note}`}
                  </small>
                </UnstyledButton>
                <WorthToday value={cost.cost} />
                {mayChange && (
                  <ActionIcon
                    aria-label={t('sourceCosts.remove', { source: cost.source })}
                    onClick={() => void remove(cost)}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        </PageBody>
      )}
      {editing && (
        <CostDialog
          cost={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={() => void refresh()}
        />
      )}
    </>
  );
}

/** As the leads of the last year name them: a cost counts where its source is written the same. */
function useSources(): string[] {
  const [from, to] = [dayBefore(364), dayBefore(0)];
  const { data } = useQuery({
    queryKey: sourceKeys.analysis(from, to),
    queryFn: async ({ signal }) => (await analyseLeadSources({ query: { from, to }, signal })).data,
  });
  return data?.sources.map(({ source }) => source) ?? [];
}

type Values = { source: string; from: string; to: string; cost: Money; note: string };

interface DialogProps {
  cost: Cost | undefined;
  onClose: () => void;
  onSaved: () => void;
}

function CostDialog({ cost, onClose, onSaved }: DialogProps) {
  const { t } = useTranslation('leadSources');
  const form = useRecordForm<Values>({
    draftKey: `source-cost.${cost?.id ?? 'new'}`,
    initialValues: {
      source: cost?.source ?? '',
      from: cost?.from ?? '',
      to: cost?.to ?? '',
      cost: cost?.cost ?? { amount: '', currency: '' },
      note: cost?.note ?? '',
    },
    validate: (values) => ({
      ...(!values.source.trim() && { source: t('sourceCosts.sourceNeeded') }),
      ...(!values.cost.amount && { cost: t('sourceCosts.costNeeded') }),
    }),
    submit: async ({ note, ...rest }, attempt) => {
      const body = { ...rest, note: note || null };
      if (cost) await changeSourceCost({ path: { id: cost.id }, headers: ifMatch(cost), body });
      else await createSourceCost({ headers: idempotencyKey(attempt.idempotencyKey), body });
      onSaved();
      onClose();
    },
  });
  const sources = useSources();
  const date = (name: 'from' | 'to') => (
    <DateField
      label={t(`sourceCosts.${name}`)}
      value={form.values[name] || null}
      onChange={(value) => form.setFieldValue(name, value ?? '')}
      error={form.errors[name]}
    />
  );
  return (
    <Dialog opened onClose={onClose} title={t(cost ? 'sourceCosts.edit' : 'sourceCosts.new')}>
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <FormSection title={t('cost')}>
          <Autocomplete
            data-autofocus
            label={t('source')}
            description={t('sourceCosts.sourceHint')}
            withAsterisk
            data={sources}
            {...form.getInputProps('source')}
          />
          <MoneyInput
            label={t('external.cost')}
            value={form.values.cost}
            onChange={(value) => form.setFieldValue('cost', value)}
            error={form.errors.cost as string | undefined}
          />
          {date('from')}
          {date('to')}
          <TextInput label={t('sourceCosts.note')} {...form.getInputProps('note')} />
        </FormSection>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
