import { Button, Group, Textarea } from '@mantine/core';
import { IconArrowBack, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteImport, type ImportResponse, refuseList } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { importKeys } from './importKeys';

const NOT_RUN: readonly ImportResponse['status'][] = [
  'uploaded',
  'awaitingReview',
  'refused',
  'mapped',
  'checked',
];

/** What else may be done with a list that has not been run: send it back, or throw it away. */
export function ImportActions({ list }: { list: ImportResponse }) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const format = useFormat();
  const navigate = useNavigate();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [refusing, setRefusing] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteImport({ path: { id: list.id }, headers: ifMatch(list) }),
    onSuccess: async () => {
      await navigate({ to: '/imports' });
      client.removeQueries({ queryKey: importKeys.one(list.id) });
      await client.invalidateQueries({ queryKey: importKeys.all });
      toast(t('import.thrownAway', { source: list.source }));
    },
    onError: (error) => toast(problemText(error), { tone: 'bad' }),
  });
  if (!NOT_RUN.includes(list.status)) return null;
  const throwAway = async () => {
    const agreed = await confirm({
      title: t('import.throwAwayTitle', { source: list.source }),
      consequence: t('import.throwAwayConsequence', { rows: format.number(list.rowCount) }),
      action: t('import.throwAway'),
      danger: true,
    });
    if (agreed) remove.mutate();
  };
  return (
    <>
      {list.partnerName && list.status !== 'refused' && can('imports:update') && (
        <Button variant="default" leftSection={<IconArrowBack size={14} />} onClick={() => setRefusing(true)}>
          {t('import.refuse')}
        </Button>
      )}
      {can('imports:update') && (
        <Button
          variant="default"
          leftSection={<IconTrash size={14} />}
          loading={remove.isPending}
          onClick={() => void throwAway()}
        >
          {t('import.throwAway')}
        </Button>
      )}
      {refusing && <RefuseDialog list={list} onClose={() => setRefusing(false)} />}
    </>
  );
}

/** The partner reads the reason, and what to send instead. */
function RefuseDialog({ list, onClose }: { list: ImportResponse; onClose: () => void }) {
  const { t } = useTranslation('segmentation');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const refuse = useMutation({
    mutationFn: async () =>
      (await refuseList({ path: { id: list.id }, body: { reason: reason.trim() }, headers: ifMatch(list) }))
        .data,
    onSuccess: (refused) => {
      client.setQueryData(importKeys.one(list.id), refused);
      void client.invalidateQueries({ queryKey: importKeys.all });
      onClose();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim()) refuse.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={t('import.refuseTitle', { partner: list.partnerName })}>
      <form onSubmit={submit}>
        <Textarea
          label={t('import.refuseReason')}
          placeholder={t('import.refuseExample')}
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          error={refuse.error ? problemText(refuse.error) : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button type="submit" loading={refuse.isPending} disabled={!reason.trim()}>
            {t('import.refuse')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
