import { ActionIcon, Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type CallOutcome,
  type CallOutcomeKind,
  changeCallOutcomes,
  getCallOutcomes,
  type ManageCallOutcomesResponse,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { EMPTY_TEXT } from '@/shared/lib/localized';
import { toast } from '@/shared/lib/toasts';
import { uniqueId } from '@/shared/lib/uniqueId';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { callKeys } from './telesalesKeys';
import css from './telesales.module.css';

const KINDS = [
  'interested',
  'reached',
  'noAnswer',
  'busy',
  'callBack',
  'wrongNumber',
  'doNotCall',
] as const satisfies readonly CallOutcomeKind[];

const pageKey = [...callKeys.outcomes, 'page'] as const;

export function OutcomesPage() {
  const { t } = useTranslation('telesales');
  const outcomes = useQuery({
    queryKey: pageKey,
    queryFn: async ({ signal }) => (await getCallOutcomes({ signal })).data,
  });
  return (
    <>
      <PageHeader title={t('outcomes.title')} backTo="/call-lists" />
      {outcomes.isPending ? (
        <LoadingState />
      ) : outcomes.data ? (
        <PageBody>
          <OutcomesForm key={outcomes.data.version} outcomes={outcomes.data} />
        </PageBody>
      ) : (
        <ErrorState error={outcomes.error} onRetry={() => void outcomes.refetch()} />
      )}
    </>
  );
}

type Values = { items: CallOutcome[] };

/** The outcomes that agents choose from, in the order of their keys on the call screen. */
function OutcomesForm({ outcomes }: { outcomes: ManageCallOutcomesResponse }) {
  const { t } = useTranslation('telesales');
  const client = useQueryClient();
  const form = useRecordForm<Values>({
    draftKey: 'call-outcomes',
    initialValues: { items: [...outcomes.items] },
    submit: async (body) => {
      const { data } = await changeCallOutcomes({ headers: ifMatch(outcomes), body });
      toast(t('outcomes.saved'), { tone: 'good' });
      client.setQueryData(pageKey, data);
      void client.invalidateQueries({ queryKey: callKeys.outcomes });
    },
  });
  const { items } = form.values;
  const set = (next: CallOutcome[]) => form.setValues({ items: next });
  const change = (index: number, patch: Partial<CallOutcome>) =>
    set(items.map((item, i) => (i === index ? { ...item, ...patch } : item)));
  const move = (from: number, to: number) => {
    const next = [...items];
    const [item] = next.splice(from, 1);
    if (item) next.splice(to, 0, item);
    set(next);
  };
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
      <ol className={css.outcomeList}>
        {items.map((item, index) => {
          const name = item.label.en ?? item.key;
          return (
            <li key={item.key}>
              <LocalizedField
                label={t('outcomes.label')}
                value={item.label}
                onChange={(label) => change(index, { label })}
              />
              <NativeSelect
                label={t('outcomes.kind')}
                data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                value={item.kind}
                onChange={(event) =>
                  change(index, { kind: KINDS.find((one) => one === event.currentTarget.value) ?? 'reached' })
                }
              />
              {(item.kind === 'noAnswer' || item.kind === 'busy') && (
                <NumberInput
                  label={t('outcomes.retry')}
                  min={1}
                  value={item.retryAfterMinutes ?? ''}
                  onChange={(minutes) =>
                    change(index, { retryAfterMinutes: typeof minutes === 'number' ? minutes : null })
                  }
                />
              )}
              <Checkbox
                label={t('outcomes.active')}
                checked={item.active}
                onChange={(event) => change(index, { active: event.currentTarget.checked })}
              />
              <span className={css.tools}>
                <ActionIcon
                  aria-label={t('outcomes.up', { name })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('outcomes.down', { name })}
                  disabled={index === items.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <IconArrowDown size={15} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('outcomes.remove', { name })}
                  onClick={() => set(items.filter((_, i) => i !== index))}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() =>
          set([
            ...items,
            {
              key: `o-${uniqueId().slice(0, 8)}`,
              label: EMPTY_TEXT,
              kind: 'reached',
              retryAfterMinutes: null,
              active: true,
            },
          ])
        }
      >
        {t('outcomes.add')}
      </Button>
      <FormActions submitting={form.submitting} />
    </form>
  );
}
