import { Button, Group, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveOpportunity, type OpportunityResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { opportunityKeys } from './opportunityKeys';
import type { Stage } from './stages';

/** Moves an opportunity; losing one asks why first, everything else is done at once and can be undone. */
export function useMove() {
  const { t } = useTranslation('sales');
  const client = useQueryClient();
  const problemText = useProblemText();
  const [losing, setLosing] = useState<OpportunityResponse>();

  const send = async (opportunity: OpportunityResponse, stage: Stage, reason?: string) => {
    try {
      const { data } = await moveOpportunity({
        path: { id: opportunity.id },
        body: { stage, ...(reason && { reason }) },
        headers: ifMatch(opportunity),
      });
      client.setQueryData(opportunityKeys.one(data.id), data);
      const before = opportunity.stage;
      const undo = before === 'lost' ? undefined : () => void send(data, before);
      toast(t('moved', { name: data.name, stage: t(`stage.${stage}`) }), {
        tone: 'good',
        ...(undo && { undo }),
      });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    } finally {
      await client.invalidateQueries({ queryKey: opportunityKeys.all });
    }
  };
  const move = (opportunity: OpportunityResponse, stage: Stage) => {
    if (stage === 'lost') setLosing(opportunity);
    else void send(opportunity, stage);
  };
  const dialog = losing && (
    <LostDialog
      name={losing.name}
      onCancel={() => setLosing(undefined)}
      onLost={(reason) => {
        setLosing(undefined);
        void send(losing, 'lost', reason);
      }}
    />
  );
  return { move, dialog };
}

interface Props {
  name: string;
  onCancel: () => void;
  onLost: (reason: string) => void;
}

/** Many failures go unreported: an opportunity is lost for a reason. */
function LostDialog({ name, onCancel, onLost }: Props) {
  const { t } = useTranslation('sales');
  const [reason, setReason] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim()) onLost(reason.trim());
  };
  return (
    <Dialog opened onClose={onCancel} title={t('lost.title', { name })}>
      <form onSubmit={submit}>
        <Textarea
          label={t('lost.reason')}
          placeholder={t('lost.examples')}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onCancel}>
            {t('lost.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!reason.trim()}>
            {t('lost.action')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
