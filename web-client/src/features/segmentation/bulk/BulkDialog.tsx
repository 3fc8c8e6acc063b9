import { Alert, Button, Group, Progress, TagsInput, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { PersonSelect } from '@/shared/people/PersonSelect';
import { selectedCount, type SelectionState } from '@/shared/ui/grid/selection';
import { type BulkResult, type Change, runChange, type Target, undoChange } from './bulkChange';
import { type BulkRecords, loadTargets, sourceOf } from './bulkRecords';
import { BulkFailures } from './BulkFailures';

interface Props {
  kind: Change['kind'];
  records: BulkRecords;
  selection: SelectionState;
  filter: string | undefined;
  total: number | undefined;
  onClose: () => void;
}

type Work =
  { is: 'asking' } | { is: 'running'; done: number; of: number } | { is: 'failed'; result: BulkResult };

/** Asks for the owner or the tags, says how many records it is about, does it, and says how it went. */
export function BulkDialog({ kind, records, selection, filter, total, onClose }: Props) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [owner, setOwner] = useState<string | null>(null);
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const [work, setWork] = useState<Work>({ is: 'asking' });
  const [trouble, setTrouble] = useState<string>();
  const stop = useRef(new AbortController());
  const source = sourceOf(records);
  const change: Change = kind === 'assign' ? { kind, ownerId: owner } : { kind, add, remove };
  const count = selectedCount(selection.value, total);
  const many = count === undefined ? t('bulk.allOfThem') : format.number(count);

  const refresh = () => client.invalidateQueries({ queryKey: source.key });
  const undo = async (result: BulkResult) => {
    const { kept } = await undoChange(result, change, source.send);
    await refresh();
    toast(kept > 0 ? t('bulk.undoneExcept', { count: kept }) : t('bulk.undone'));
  };
  const report = (result: BulkResult) => {
    const changed = format.number(result.changed.length);
    if (result.failed.length > 0) {
      setWork({ is: 'failed', result });
      return;
    }
    selection.clear();
    onClose();
    toast(t('bulk.done', { changed, unchanged: result.unchanged }), {
      tone: 'good',
      ...(result.changed.length > 0 && { undo: () => void undo(result) }),
    });
  };
  const run = async (load: () => Promise<Target[]>) => {
    setTrouble(undefined);
    stop.current = new AbortController();
    try {
      const targets = await load();
      setWork({ is: 'running', done: 0, of: targets.length });
      const result = await runChange(targets, change, {
        send: source.send,
        signal: stop.current.signal,
        onProgress: (done) => setWork({ is: 'running', done, of: targets.length }),
      });
      await refresh();
      report(result);
    } catch (error) {
      await refresh();
      setWork({ is: 'asking' });
      setTrouble(problemText(error));
    }
  };
  const start = (event: SubmitEvent) => {
    event.preventDefault();
    void run(() => loadTargets(records, selection.value, filter));
  };

  if (work.is === 'failed')
    return (
      <BulkFailures
        result={work.result}
        onUndo={() => {
          onClose();
          void undo(work.result);
        }}
        onRetry={() =>
          void run(() =>
            loadTargets(
              records,
              { all: false, ids: new Set(work.result.failed.map(({ target }) => target.id)) },
              undefined,
            ),
          )
        }
        onClose={() => {
          selection.clear();
          onClose();
        }}
      />
    );
  if (work.is === 'running')
    return (
      <>
        <Text mb="sm" className="num">
          {t('bulk.progress', { done: format.number(work.done), total: format.number(work.of) })}
        </Text>
        <Progress value={work.of ? (work.done / work.of) * 100 : 0} aria-label={t(`bulk.title.${kind}`)} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => stop.current.abort()}>
            {t('bulk.stop')}
          </Button>
        </Group>
      </>
    );
  return (
    <form onSubmit={start}>
      {trouble !== undefined && (
        <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
          {trouble}
        </Alert>
      )}
      {kind === 'assign' ? (
        <PersonSelect
          label={t('field.owner')}
          placeholder={t('nobody')}
          value={owner}
          onChange={setOwner}
          data-autofocus
          comboboxProps={{ withinPortal: true }}
        />
      ) : (
        <>
          <TagsInput label={t('bulk.addTags')} value={add} onChange={setAdd} data-autofocus mb="sm" />
          <TagsInput label={t('bulk.removeTags')} value={remove} onChange={setRemove} />
        </>
      )}
      <Text mt="md">{t(`bulk.consequence.${records}`, { many })}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('bulk.cancel')}
        </Button>
        <Button type="submit" disabled={kind === 'tag' && add.length + remove.length === 0}>
          {t(`bulk.action.${kind}`, { many })}
        </Button>
      </Group>
    </form>
  );
}
