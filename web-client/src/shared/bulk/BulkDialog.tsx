import { Alert, Button, Group, NativeSelect, Progress, TagsInput, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getBulkResult, type ReadBulkResultResponse, undoBulk } from '@/api/generated';
import {
  type CustomField,
  customInput,
  pathOf,
  plain,
  useCustomFields,
  useLabel,
} from '@/shared/customFields/customFields';
import { CustomInput } from '@/shared/customFields/CustomInput';
import { recordKeys } from '@/shared/lib/recordKeys';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { PersonSelect } from '@/shared/people/PersonSelect';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { selectedCount, type SelectionState } from '@/shared/ui/grid/selection';
import type { BulkKind } from './BulkActions';
import { BulkFailures } from './BulkFailures';
import { type BulkRecords, type Change, previewOf, sourceOf, start, targetsOf } from './bulkRecords';

interface Props {
  kind: BulkKind;
  records: BulkRecords;
  selection: SelectionState;
  filter: string | undefined;
  total: number | undefined;
  onClose: () => void;
}

const LOOK_MS = 400;
const WORKING: readonly string[] = ['queued', 'running', 'paused'];

interface Draft {
  ownerId: string | null;
  add: string[];
  remove: string[];
  key: string;
  value: unknown;
}

function changeOf(kind: BulkKind, draft: Draft): Change | undefined {
  if (kind === 'assign') return { ownerId: draft.ownerId };
  if (kind === 'delete') return { delete: true };
  if (kind === 'field') return fieldChange(draft);
  return draft.add.length + draft.remove.length > 0
    ? { addTags: draft.add, removeTags: draft.remove }
    : undefined;
}

function fieldChange({ key, value }: Draft): Change | undefined {
  if (!key) return undefined;
  const [prefix, custom] = key.split('.');
  return custom
    ? { [prefix ?? '']: customInput({ [custom]: value }) }
    : { [key]: plain(value).trim() || null };
}

/** Asks what to do, says how many records it is about, has the server do it, and says how it went. */
export default function BulkDialog({ kind, records, selection, filter, total, onClose }: Props) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [draft, setDraft] = useState<Draft>({ ownerId: null, add: [], remove: [], key: '', value: null });
  const [bulkId, setBulkId] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const [targets] = useState(() => targetsOf(selection.value, filter));
  const change = changeOf(kind, draft);
  const preview = useQuery({
    queryKey: ['bulk', 'preview', records, targets],
    queryFn: () => previewOf(records, targets),
  });
  const count = preview.data ?? selectedCount(selection.value, total);
  const many = count === undefined ? '…' : format.number(count);
  const name = t(`records.${records}`, { count: count ?? 0, many });

  const undo = async (id: string) => {
    await undoBulk({ path: { id } });
    const result = await ended(id);
    await client.invalidateQueries({ queryKey: recordKeys(records).all });
    const kept = result.counts.changedSince ?? 0;
    toast(kept > 0 ? t('undoneExcept', { count: kept }) : t('undone'));
  };
  const finish = async (result: ReadBulkResultResponse) => {
    await client.invalidateQueries({ queryKey: recordKeys(records).all });
    selection.clear();
    if (result.notDone.length > 0) {
      // what was not done stays selected, to be looked at or tried again
      selection.set(
        result.notDone.map((row) => row.recordId),
        true,
      );
      return;
    }
    onClose();
    const changed = result.counts.changed ?? 0;
    toast(t('done', { changed: format.number(changed), unchanged: result.counts.unchanged ?? 0 }), {
      tone: 'good',
      ...(result.canBeUndone && { undo: () => void undo(result.id) }),
    });
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!change) return;
    setTrouble(undefined);
    try {
      const id = await start(records, targets, change);
      setBulkId(id);
      await finish(await ended(id));
    } catch (error) {
      setBulkId(undefined);
      setTrouble(problemText(error));
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t(`title.${kind}`)}>
      {bulkId ? (
        <Working id={bulkId} kind={kind} onUndo={() => void undo(bulkId)} onClose={onClose} />
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          {trouble !== undefined && (
            <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
              {trouble}
            </Alert>
          )}
          {kind === 'assign' && (
            <PersonSelect
              label={t('owner')}
              placeholder={t('nobody')}
              value={draft.ownerId}
              onChange={(ownerId) => setDraft({ ...draft, ownerId })}
              data-autofocus
              comboboxProps={{ withinPortal: true }}
            />
          )}
          {kind === 'tag' && (
            <>
              <TagsInput
                label={t('addTags')}
                value={draft.add}
                onChange={(add) => setDraft({ ...draft, add })}
                data-autofocus
                mb="sm"
              />
              <TagsInput
                label={t('removeTags')}
                value={draft.remove}
                onChange={(remove) => setDraft({ ...draft, remove })}
              />
            </>
          )}
          {kind === 'field' && <OneField records={records} draft={draft} onChange={setDraft} />}
          <Text mt="md">{t(`consequence.${kind}`, { name })}</Text>
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!change} {...(kind === 'delete' && { color: 'red' })}>
              {t(`action.${kind}`, { name })}
            </Button>
          </Group>
        </form>
      )}
    </Dialog>
  );
}

/** Looks until the job has ended. */
async function ended(id: string): Promise<ReadBulkResultResponse> {
  for (;;) {
    const { data } = await getBulkResult({ path: { id } });
    if (!WORKING.includes(data.state)) return data;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

interface WorkingProps {
  id: string;
  kind: BulkKind;
  onUndo: () => void;
  onClose: () => void;
}

function Working({ id, kind, onUndo, onClose }: WorkingProps) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['bulk', id],
    queryFn: async ({ signal }) => (await getBulkResult({ path: { id }, signal })).data,
    refetchInterval: (query) => (WORKING.includes(query.state.data?.state ?? 'queued') ? LOOK_MS : false),
  });
  if (data && !WORKING.includes(data.state) && data.notDone.length > 0)
    return <BulkFailures result={data} onUndo={onUndo} onClose={onClose} />;
  const [done, total] = [data?.done ?? 0, data?.total ?? 0];
  return (
    <>
      <Text mb="sm" className="num">
        {t('progress', { done: format.number(done), total: format.number(total) })}
      </Text>
      <Progress value={total ? (done / total) * 100 : 0} aria-label={t(`title.${kind}`)} />
      <Text size="sm" c="dimmed" mt="sm">
        {t('goesOn')}
      </Text>
    </>
  );
}

interface FieldProps {
  records: BulkRecords;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** Which field, and what it becomes; blank clears it. */
function OneField({ records, draft, onChange }: FieldProps) {
  const { t } = useTranslation('bulk');
  const label = useLabel();
  const { fields } = useCustomFields(sourceOf(records).one);
  const open = fields.filter((field) => field.type !== 'formula');
  const chosen: CustomField | undefined = open.find((field) => pathOf(field) === draft.key);
  const own = sourceOf(records).fields;
  const ownType = own.find((field) => field.key === draft.key)?.type;
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('field')}
        data={[
          { value: '', label: t('choose') },
          ...own.map(({ key }) => ({ value: key, label: t(`fields.${key}`) })),
          ...open.map((field) => ({ value: pathOf(field), label: label(field.labels, field.key) })),
        ]}
        value={draft.key}
        onChange={(event) => onChange({ ...draft, key: event.currentTarget.value, value: null })}
        mb="sm"
        data-autofocus
      />
      {ownType && (
        <TextInput
          key={draft.key}
          type={ownType}
          label={t('value')}
          value={plain(draft.value)}
          onChange={(event) => onChange({ ...draft, value: event.currentTarget.value })}
        />
      )}
      {chosen && (
        <CustomInput
          key={chosen.id}
          field={{ ...chosen, required: false }}
          value={draft.value}
          onChange={(value) => onChange({ ...draft, value })}
        />
      )}
    </>
  );
}
