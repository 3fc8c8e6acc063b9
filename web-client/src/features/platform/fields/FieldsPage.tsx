import { Button, SegmentedControl } from '@mantine/core';
import { IconForms, IconPlus, IconSeparatorHorizontal } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteCustomField, listCustomFieldUses, restoreCustomField } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import {
  CUSTOM_RECORDS,
  type CustomField,
  customFieldKeys,
  useCustomFields,
  useLabel,
} from '@/shared/customFields/customFields';
import { announce } from '@/shared/lib/announce';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, LoadingState } from '@/shared/ui/states/States';
import { FieldDialog } from './FieldDialog';
import { FieldRows } from './FieldRows';
import { toItems } from './layout';
import { SectionDialog } from './SectionDialog';
import { useArrangement } from './useArrangement';

const route = getRouteApi('/shell/custom-fields');

type Step =
  | { is: 'closed' }
  | { is: 'field'; field?: CustomField }
  | { is: 'section'; index: number; labels: Readonly<Record<string, string>> };

/** The fields that people here added to records: what they are called, what they take, and where they stand. */
export function FieldsPage() {
  const { t } = useTranslation('fields');
  const format = useFormat();
  const label = useLabel();
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const { recordType = 'account' } = route.useSearch();
  const { fields, sections, loaded } = useCustomFields(recordType);
  const [step, setStep] = useState<Step>({ is: 'closed' });
  const close = () => setStep({ is: 'closed' });
  const refresh = () => client.invalidateQueries({ queryKey: customFieldKeys.all });
  const items = toItems(sections, fields);
  const arrange = useArrangement(recordType);

  const move = (from: number, to: number) => {
    const next = [...items];
    const [moved] = next.splice(from, 1);
    if (!moved || from === to) return;
    next.splice(to, 0, moved);
    announce(t('moved', { nth: to + 1 }));
    arrange(next);
  };
  const remove = async (field: CustomField) => {
    const name = label(field.labels, field.key);
    const path = { id: field.id };
    try {
      const uses = (await listCustomFieldUses({ path })).data.items;
      const sure = await confirm({
        title: t('delete.title', { name }),
        consequence:
          uses.length > 0
            ? t('delete.used', { count: uses.length, where: format.list(uses.map((use) => use.name)) })
            : t('delete.unused'),
        action: t('delete.action'),
        danger: true,
      });
      if (!sure) return;
      await deleteCustomField({ path, query: { force: true }, headers: ifMatch(field) });
      await refresh();
      toast(t('delete.done', { name }), {
        undo: async () => {
          await restoreCustomField({ path });
          await refresh();
        },
      });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const add = (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setStep({ is: 'field' })}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={fields.length}
        actions={
          <>
            {fields.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconSeparatorHorizontal size={14} />}
                onClick={() => setStep({ is: 'section', index: items.length, labels: {} })}
              >
                {t('section.new')}
              </Button>
            )}
            {add}
          </>
        }
      />
      <PageBody narrow>
        <SegmentedControl
          size="xs"
          aria-label={t('recordType')}
          value={recordType}
          data={CUSTOM_RECORDS.map((value) => ({ value, label: t(`records.${value}`) }))}
          onChange={(value) => void navigate({ search: { recordType: value }, replace: true })}
        />
        {!loaded ? (
          <LoadingState />
        ) : fields.length === 0 ? (
          <EmptyState icon={IconForms} title={t('none')} hint={t('noneHint')} action={add} />
        ) : (
          <FieldRows
            items={items}
            onMove={move}
            onEditField={(field) => setStep({ is: 'field', field })}
            onEditSection={(index, labels) => setStep({ is: 'section', index, labels })}
            onRemoveField={(field) => void remove(field)}
            onRemoveSection={(index) => arrange(items.filter((_, i) => i !== index))}
          />
        )}
      </PageBody>
      {step.is === 'field' && (
        <FieldDialog
          recordType={recordType}
          {...(step.field && { field: step.field })}
          onClose={close}
          onSaved={refresh}
        />
      )}
      {step.is === 'section' && (
        <SectionDialog
          labels={step.labels}
          onClose={close}
          onSave={(labels) => {
            const next = [...items];
            next[step.index] = { is: 'section', labels };
            close();
            arrange(next);
          }}
        />
      )}
    </>
  );
}
