import { Alert, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconListCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createSegment, type SegmentRecords } from '@/api/generated';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { selectedCount, type SelectionState } from '@/shared/ui/grid/selection';
import { changeMembers } from './changeMembers';
import { segmentKeys } from './segmentKeys';
import { useSegmentChoices } from './segments';

interface Props {
  recordType: SegmentRecords;
  selection: SelectionState;
  filter: string | undefined;
  total: number | undefined;
}

const NEW = 'new';

/** Puts the selected records into a static segment: one that is there, or a new one. */
export function AddToSegment(props: Props) {
  const { t } = useTranslation('segments');
  const can = useCan();
  const [opened, setOpened] = useState(false);
  if (!can('segments:update') && !can('segments:create')) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconListCheck size={14} />}
        onClick={() => setOpened(true)}
      >
        {t('addTo.button')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('addTo.title')}>
        {opened && <Choice {...props} onClose={() => setOpened(false)} />}
      </Dialog>
    </>
  );
}

function Choice({ recordType, selection, filter, total, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const client = useQueryClient();
  const can = useCan();
  const problemText = useProblemText();
  const known = useSegmentChoices(recordType).filter((one) => one.static);
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const count = selectedCount(selection.value, total);
  const isNew = chosen === NEW;

  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!chosen) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      const target = isNew
        ? (await createSegment({ body: { name, recordType, static: true } })).data
        : known.find((one) => one.id === chosen);
      const { done, unchanged, job } = await changeMembers(
        target?.id ?? chosen,
        selection.value,
        filter ?? 'id pr',
        'add',
      );
      const to = target?.name ?? '';
      toast(job ? t('addTo.started', { to }) : t('addTo.done', { count: done, unchanged, to }), {
        tone: 'good',
      });
      selection.clear();
      onClose();
    } catch (error) {
      setTrouble(problemText(error));
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: segmentKeys.all });
    }
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      {trouble !== undefined && (
        <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
          {trouble}
        </Alert>
      )}
      <Select
        data-autofocus
        label={t('addTo.which')}
        placeholder={t('addTo.choose')}
        searchable
        data={[
          ...(can('segments:create') ? [{ value: NEW, label: t('addTo.new') }] : []),
          ...known.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={chosen}
        onChange={setChosen}
        comboboxProps={{ withinPortal: true }}
      />
      {isNew && (
        <TextInput
          mt="sm"
          label={t('field.name')}
          placeholder={t('addTo.nameExample')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Text mt="md">
        {count === undefined ? t('addTo.allOfThem') : t('addTo.many', { count, many: format.number(count) })}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={!chosen || (isNew && !name.trim())}>
          {t('addTo.add')}
        </Button>
      </Group>
    </form>
  );
}
