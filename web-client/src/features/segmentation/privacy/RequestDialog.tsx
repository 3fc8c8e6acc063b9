import { Anchor, Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { erasePerson, type PrivacyRequestResponse, takeOnPrivacyRequest } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateText, Nothing } from '@/shared/ui/display/Display';
import { FieldList } from '@/shared/ui/record/RecordPage';
import { CloseDialog } from './CloseDialog';

/** One request: what is asked, and what can be done about it. */
export function RequestDialog({
  request,
  onClose,
}: {
  request: PrivacyRequestResponse;
  onClose: () => void;
}) {
  const { t } = useTranslation('privacy');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { nameOf } = usePeople();
  const [closing, setClosing] = useState(false);
  const { id, number, contactId } = request;
  const act = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      toast(done, { tone: 'good' });
      onClose();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    await client.invalidateQueries({ queryKey: ['privacy-requests'] });
  };
  const at = { path: { id }, headers: ifMatch(request) };
  const erase = async () => {
    const agreed = await confirm({
      title: t('eraseTitle', { name: request.requester }),
      consequence: t('eraseHint'),
      action: t('eraseAction'),
      danger: true,
    });
    if (!agreed) return;
    await act(() => erasePerson(at), t('erased'));
    await client.invalidateQueries({ queryKey: ['erasures'] });
  };
  if (closing) return <CloseDialog request={request} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} title={`${number}: ${t(`kind.${request.kind}`)}`} size="lg">
      <FieldList
        fields={[
          { label: t('requester'), value: request.requester },
          { label: t('replyTo'), value: request.replyTo },
          {
            label: t('contact'),
            value: contactId ? (
              <Anchor
                inherit
                renderRoot={(props) => <Link to="/contacts/$id" params={{ id: contactId }} {...props} />}
              >
                {t('openContact')}
              </Anchor>
            ) : (
              <Nothing />
            ),
          },
          { label: t('stateTitle'), value: t(`state.${request.state}`) },
          { label: t('receivedAt'), value: <DateText value={request.receivedAt} /> },
          { label: t('dueAt'), value: <DateText value={request.dueAt} /> },
          { label: t('handledBy'), value: request.handledBy ? nameOf(request.handledBy) : t('nobody') },
          { label: t('note'), value: request.note ?? <Nothing /> },
          ...(request.outcome ? [{ label: t('outcome'), value: request.outcome }] : []),
        ]}
      />
      <Group gap="xs" mt="lg">
        {!request.closedAt && can('privacy-requests:update') && (
          <>
            <Button
              variant="default"
              onClick={() => void act(() => takeOnPrivacyRequest(at), t('takenOn', { number }))}
            >
              {t('takeOn')}
            </Button>
            <Button variant="default" onClick={() => setClosing(true)}>
              {t('close')}
            </Button>
          </>
        )}
        {can('privacy-requests:export') && (
          <>
            <Button
              variant="default"
              component="a"
              href={`/api/v1/privacy-requests/${id}/export/page`}
              download
            >
              {t('exportPage')}
            </Button>
            <Button
              variant="default"
              component="a"
              href={`/api/v1/privacy-requests/${id}/export`}
              download={`${number}.json`}
            >
              {t('exportJson')}
            </Button>
          </>
        )}
        {!request.closedAt && request.kind === 'erasure' && can('privacy-requests:erase') && (
          <Button color="red" onClick={() => void erase()}>
            {t('erase')}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
