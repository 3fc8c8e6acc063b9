import { Alert, Button } from '@mantine/core';
import { IconArrowsSplit, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deleteDispatchRule,
  type DispatchRuleResponse,
  listDispatchRules,
  orderDispatchRules,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { announce } from '@/shared/lib/announce';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { DispatchTest } from './DispatchTest';
import { RuleDialog } from './RuleDialog';
import { RuleList } from './RuleList';
import css from './dispatch.module.css';

const key = ['dispatch-rules'] as const;

/** Who gets which lead: rules in the order in which they are asked, and a test that explains each. */
export function DispatchRulesPage() {
  const { t } = useTranslation('leadsAdmin');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [editing, setEditing] = useState<DispatchRuleResponse | 'new'>();
  const rules = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await listDispatchRules({ query: { limit: 200 }, signal })).data.items,
  });

  const order = async (next: DispatchRuleResponse[], from: number, to: number) => {
    const before = rules.data;
    client.setQueryData(key, next);
    announce(t('rules.movedTo', { name: next[to]?.name ?? '', nth: to + 1 }));
    try {
      const { data } = await orderDispatchRules({ body: { ids: next.map((rule) => rule.id) } });
      client.setQueryData(key, data);
      if (before && from !== to) toast(t('rules.ordered'), { undo: () => order(before, to, from) });
    } catch (error) {
      client.setQueryData(key, before);
      toast(problemText(error), { tone: 'bad' });
      void rules.refetch();
    }
  };
  const remove = async (rule: DispatchRuleResponse) => {
    const yes = await confirm({
      title: t('rules.deleteTitle', { name: rule.name }),
      consequence: t('rules.deleteConsequence'),
      action: t('rules.delete'),
      danger: true,
    });
    if (!yes) return;
    try {
      await deleteDispatchRule({ path: { id: rule.id }, headers: ifMatch(rule) });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    void rules.refetch();
  };

  return (
    <>
      <PageHeader
        title={t('rules.title')}
        note={rules.data?.length}
        actions={
          can('dispatch-rules:create') && (
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
                <EmptyState
                  icon={IconArrowsSplit}
                  title={t('rules.empty')}
                  hint={t('rules.emptyHint')}
                  action={
                    can('dispatch-rules:create') && (
                      <Button onClick={() => setEditing('new')}>{t('rules.new')}</Button>
                    )
                  }
                />
              ) : (
                <RuleList
                  rules={rules.data}
                  mayChange={can('dispatch-rules:update')}
                  mayDelete={can('dispatch-rules:delete')}
                  onOrder={(next, from, to) => void order(next, from, to)}
                  onEdit={setEditing}
                  onRemove={(rule) => void remove(rule)}
                />
              )}
              <Alert color="gray" mt="md" p="sm">
                {t('rules.explain')}
              </Alert>
            </div>
            <DispatchTest rules={rules.data} />
          </div>
        </PageBody>
      )}
      {editing && (
        <RuleDialog
          rule={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={() => void rules.refetch()}
        />
      )}
    </>
  );
}
