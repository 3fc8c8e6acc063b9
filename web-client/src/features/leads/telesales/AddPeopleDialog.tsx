import { Alert, Button, Group, Select, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addToCallList,
  type AddToCallListRequest,
  type CallListResponse,
  listSegments,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FilterBuilder } from '@/shared/ui/filter/FilterBuilder';
import { useLeadFilterFields } from '../shared/leadFields';

const WAYS = ['segment', 'leads', 'hand'] as const;
type Way = (typeof WAYS)[number];

interface Props {
  list: CallListResponse;
  onClose: () => void;
  onDone: () => void;
}

/** Puts people on a call list: a segment of the customers, leads that a filter finds, or lines of name, company and number. */
export function AddPeopleDialog({ list, onClose, onDone }: Props) {
  const { t } = useTranslation('telesales');
  const can = useCan();
  const problemText = useProblemText();
  const leadFields = useLeadFilterFields();
  const [way, setWay] = useState<Way>('segment');
  const [segmentId, setSegmentId] = useState<string | null>(null);
  const [filter, setFilter] = useState('');
  const [lines, setLines] = useState('');
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const segments = useQuery({
    queryKey: ['segments', 'for-call-lists'],
    queryFn: async ({ signal }) => (await listSegments({ query: { limit: 200 }, signal })).data.items,
    enabled: can('segments:read'),
  });

  const request = (): AddToCallListRequest => {
    if (way === 'segment') return { segmentId };
    if (way === 'leads') return { recordType: 'lead', filter };
    return {
      people: lines
        .split('\n')
        .map((line) => line.split(/[,\t，]/).map((cell) => cell.trim()))
        .filter((cells) => cells.some(Boolean))
        .map(([name = '', companyName = '', phone = '']) => ({ name, companyName, phone })),
    };
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    setFailure(undefined);
    try {
      const { data } = await addToCallList({ path: { id: list.id }, body: request() });
      toast(t('add.done', { count: data.added, known: data.known, without: data.withoutPhone }), {
        tone: 'good',
      });
      onDone();
      onClose();
    } catch (error) {
      setFailure(problemText(error));
      setSending(false);
    }
  };
  const ready =
    way === 'segment' ? segmentId !== null : way === 'leads' ? filter !== '' : lines.trim() !== '';
  return (
    <Dialog opened onClose={onClose} title={t('add.title')} size="lg">
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          {failure !== undefined && (
            <Alert color="red" role="alert">
              {failure}
            </Alert>
          )}
          <SegmentedControl
            aria-label={t('add.way')}
            value={way}
            data={WAYS.map((value) => ({ value, label: t(`add.by.${value}`) }))}
            onChange={(next) => setWay(WAYS.find((one) => one === next) ?? 'segment')}
          />
          {way === 'segment' && (
            <Select
              label={t('add.segment')}
              description={t('add.segmentHint')}
              searchable
              data={(segments.data ?? []).map((segment) => ({ value: segment.id, label: segment.name }))}
              value={segmentId}
              onChange={setSegmentId}
            />
          )}
          {way === 'leads' && (
            <FilterBuilder
              fields={leadFields}
              value={filter || undefined}
              onChange={(next) => setFilter(next ?? '')}
            />
          )}
          {way === 'hand' && (
            <Textarea
              label={t('add.lines')}
              description={t('add.linesHint')}
              autosize
              minRows={5}
              value={lines}
              onChange={(event) => setLines(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button type="submit" disabled={!ready} loading={sending}>
              {t('add.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
