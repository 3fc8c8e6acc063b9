import { Button, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight, IconCheck, IconMinus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DispatchRuleResponse, listLeads, testDispatch } from '@/api/generated';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { searchFor } from '../shared/leadList';
import { titleOf } from '../shared/vocabulary';
import css from './dispatch.module.css';

/** "What would happen to this lead?": each rule with why, and who would get it. Changes nothing. */
export function DispatchTest({ rules }: { rules: readonly DispatchRuleResponse[] }) {
  const { t } = useTranslation('leadsAdmin');
  const { language } = useTranslation().i18n;
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [leadId, setLeadId] = useState<string | null>(null);
  const leads = useQuery({
    queryKey: ['leads', 'list', 'dispatch-test', search],
    queryFn: async ({ signal }) => {
      const filter = searchFor(search);
      return (await listLeads({ query: { ...(filter && { filter }), limit: 20 }, signal })).data.items;
    },
    placeholderData: keepPreviousData,
  });
  const test = useQuery({
    queryKey: ['dispatch-rules', 'test', leadId, rules, language],
    queryFn: async ({ signal }) => (await testDispatch({ body: { leadId: leadId ?? '' }, signal })).data,
    enabled: leadId !== null,
    gcTime: 0,
  });
  const options = (leads.data ?? []).map((lead) => ({
    value: lead.id,
    label: `${titleOf(lead)} · ${lead.number}`,
  }));
  return (
    <section className={css.test} aria-labelledby="dispatch-test">
      <h2 id="dispatch-test">{t('test.title')}</h2>
      <Select
        label={t('test.lead')}
        placeholder={t('test.choose')}
        nothingFoundMessage={t('test.nothing')}
        searchable
        data={options}
        value={leadId}
        onChange={setLeadId}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: all }) => all}
      />
      {leadId === null ? (
        <Text c="dimmed" mt="sm">
          {t('test.hint')}
        </Text>
      ) : test.isPending ? (
        <LoadingState />
      ) : test.data ? (
        <div className={css.verdict} role="status">
          <p className={css.answer}>
            <IconArrowRight size={16} aria-hidden />
            {test.data.assigneeName ? t('test.wouldGet', { name: test.data.assigneeName }) : t('test.nobody')}
          </p>
          <ol className={css.asked}>
            {test.data.rules.map((rule) => (
              <li key={rule.id} data-decides={rule.decides} data-asked={rule.asked}>
                {rule.decides ? <IconCheck size={14} aria-hidden /> : <IconMinus size={14} aria-hidden />}
                <span>{rule.why}</span>
              </li>
            ))}
          </ol>
          <Button variant="default" size="compact-sm" onClick={() => void test.refetch()}>
            {t('test.again')}
          </Button>
        </div>
      ) : (
        <ErrorState error={test.error} onRetry={() => void test.refetch()} />
      )}
    </section>
  );
}
