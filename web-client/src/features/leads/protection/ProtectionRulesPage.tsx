import { ActionIcon, Alert, Button, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconShieldCheck, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deleteProtectionRule,
  listProtectionRules,
  orderProtectionRules,
  type ProtectionRuleResponse,
  restoreProtectionRule,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { announce } from '@/shared/lib/announce';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { PoolLimitsForm } from './PoolLimitsForm';
import { ProtectionRuleDialog } from './ProtectionRuleDialog';
import { poolKeys } from './usePool';
import css from './protection.module.css';

type Rule = ProtectionRuleResponse;

/** For how long leads are protected, rule by rule, and how people may help themselves from the pool. */
export function ProtectionRulesPage() {
  const { t } = useTranslation('leadPool');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [editing, setEditing] = useState<Rule | 'new'>();
  const rules = useQuery({
    queryKey: poolKeys.rules,
    queryFn: async ({ signal }) => (await listProtectionRules({ signal })).data.items,
  });
  const mayChange = can('protection-rules:update');

  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    void client.invalidateQueries({ queryKey: poolKeys.rules });
  };
  const move = (from: number, to: number) => {
    const next = [...(rules.data ?? [])];
    const [rule] = next.splice(from, 1);
    if (!rule) return;
    next.splice(to, 0, rule);
    client.setQueryData(poolKeys.rules, next);
    announce(t('rules.movedTo', { name: rule.name, nth: to + 1 }));
    void attempt(() => orderProtectionRules({ body: { ids: next.map((one) => one.id) } }));
  };
  const remove = (rule: Rule) =>
    attempt(async () => {
      const path = { id: rule.id };
      await deleteProtectionRule({ path, headers: ifMatch(rule) });
      toast(t('rules.removed', { name: rule.name }), {
        undo: () => attempt(() => restoreProtectionRule({ path })),
      });
    });

  return (
    <>
      <PageHeader
        title={t('rules.title')}
        actions={
          mayChange && (
            <Button leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
              {t('rules.new')}
            </Button>
          )
        }
      />
      {rules.isPending ? (
        <LoadingState />
      ) : !rules.data ? (
        <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
      ) : (
        <PageBody>
          <div className={css.page}>
            <div>
              {rules.data.length === 0 ? (
                <EmptyState icon={IconShieldCheck} title={t('rules.empty')} hint={t('rules.emptyHint')} />
              ) : (
                <ol className={css.rules}>
                  {rules.data.map((rule, index) => (
                    <li key={rule.id} className={css.rule} data-rule={rule.name}>
                      <span className={css.position}>{index + 1}</span>
                      <UnstyledButton
                        className={css.body}
                        disabled={!mayChange}
                        onClick={() => setEditing(rule)}
                      >
                        <RuleWords rule={rule} />
                      </UnstyledButton>
                      {mayChange && (
                        <span className={css.tools}>
                          <ActionIcon
                            aria-label={t('rules.up', { name: rule.name })}
                            disabled={index === 0}
                            onClick={() => move(index, index - 1)}
                          >
                            <IconArrowUp size={15} />
                          </ActionIcon>
                          <ActionIcon
                            aria-label={t('rules.down', { name: rule.name })}
                            disabled={index === rules.data.length - 1}
                            onClick={() => move(index, index + 1)}
                          >
                            <IconArrowDown size={15} />
                          </ActionIcon>
                          <ActionIcon
                            aria-label={t('rules.remove', { name: rule.name })}
                            onClick={() => void remove(rule)}
                          >
                            <IconTrash size={15} />
                          </ActionIcon>
                        </span>
                      )}
                    </li>
                  ))}
                </ol>
              )}
              <Alert color="gray" mt="md" p="sm">
                {t('rules.explain')}
              </Alert>
            </div>
            <PoolLimitsForm mayChange={mayChange} />
          </div>
        </PageBody>
      )}
      {editing && (
        <ProtectionRuleDialog
          rule={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={() => void rules.refetch()}
        />
      )}
    </>
  );
}

function RuleWords({ rule }: { rule: Rule }) {
  const { t } = useTranslation('leadPool');
  const format = useFormat();
  const covers = [
    ...rule.grades.map((grade) => t(`grade.${grade}`)),
    ...rule.productLines,
    ...rule.customerLevels,
    ...(rule.scoreFrom === null || rule.scoreFrom === undefined
      ? []
      : [t('rules.fromScore', { score: format.number(rule.scoreFrom) })]),
  ];
  return (
    <>
      <span className={css.name}>
        {rule.name} {!rule.active && <Pill tone="neutral">{t('rules.off')}</Pill>}
      </span>
      <small>{covers.length > 0 ? covers.join(' · ') : t('rules.every')}</small>
      <small>
        {t('rules.sentence', { count: rule.days, extension: rule.extensionDays, warn: rule.warnDays })}
        {rule.longestDays && ` · ${t('rules.atMost', { days: rule.longestDays })}`}
      </small>
    </>
  );
}
