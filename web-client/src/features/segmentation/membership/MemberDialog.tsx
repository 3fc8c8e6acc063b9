import { Anchor, Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  approveMember,
  changeMemberLevel,
  endMember,
  getMemberHistory,
  type MemberResponse,
  refuseMember,
  renewMember,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateText, Nothing } from '@/shared/ui/display/Display';
import { FieldList } from '@/shared/ui/record/RecordPage';
import css from './membership.module.css';

/** One member: what they said, what colleagues decide, and who changed what. */
export function MemberDialog({ member, onClose }: { member: MemberResponse; onClose: () => void }) {
  const { t } = useTranslation('membership');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [months, setMonths] = useState<number | string>(12);
  const [level, setLevel] = useState(member.level);
  const history = useQuery({
    queryKey: ['members', member.id, 'history'],
    queryFn: async ({ signal }) => (await getMemberHistory({ path: { id: member.id }, signal })).data.items,
  });
  const at = { path: { id: member.id }, headers: ifMatch(member) };
  const act = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      toast(done, { tone: 'good' });
      onClose();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    await client.invalidateQueries({ queryKey: ['members'] });
  };
  const name = member.name;
  return (
    <Dialog opened onClose={onClose} title={name} size="lg">
      <FieldList
        fields={[
          { label: t('members.number'), value: member.number ?? <Nothing /> },
          { label: t('members.email'), value: member.email },
          { label: t('members.state'), value: t(`state.${member.state}`) },
          { label: t('members.joinedAt'), value: <DateText value={member.joinedAt} /> },
          { label: t('members.expiresAt'), value: <DateText value={member.expiresAt} /> },
          ...Object.entries(member.answers).map(([label, value]) => ({ label, value })),
          ...(member.decision ? [{ label: t('members.decision'), value: member.decision }] : []),
        ]}
      />
      {member.contactId && (
        <Anchor inherit renderRoot={(props) => <Link to="/contacts/$id" params={{ id: member.contactId ?? '' }} {...props} />}>
          {t('members.contact')}
        </Anchor>
      )}
      {can('members:update') && member.state === 'awaitingApproval' && (
        <Group align="end" mt="md">
          <Button onClick={() => void act(() => approveMember(at), t('members.approved', { name }))}>{t('members.approve')}</Button>
          <TextInput label={t('members.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Button
            variant="default"
            disabled={!reason.trim()}
            onClick={() => void act(() => refuseMember({ ...at, body: { reason } }), t('members.refused', { name }))}
          >
            {t('members.refuse')}
          </Button>
        </Group>
      )}
      {can('members:update') && member.state === 'active' && (
        <>
          <Group align="end" mt="md">
            <NumberInput label={t('members.months')} min={1} max={600} value={months} onChange={setMonths} />
            <Button
              variant="default"
              onClick={() => void act(() => renewMember({ ...at, body: { months: Number(months) } }), t('members.renewed', { name }))}
            >
              {t('members.renew')}
            </Button>
          </Group>
          <Group align="end" mt="sm">
            <TextInput label={t('members.level')} value={level} onChange={(event) => setLevel(event.currentTarget.value)} />
            <Button
              variant="default"
              disabled={!level.trim() || level === member.level}
              onClick={() => void act(() => changeMemberLevel({ ...at, body: { level } }), t('members.levelChanged', { name }))}
            >
              {t('members.changeLevel')}
            </Button>
          </Group>
          <Group align="end" mt="sm">
            <TextInput label={t('members.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <Button
              color="red"
              variant="light"
              disabled={!reason.trim()}
              onClick={() => void act(() => endMember({ ...at, body: { reason } }), t('members.ended', { name }))}
            >
              {t('members.end')}
            </Button>
          </Group>
        </>
      )}
      <h3>{t('members.history')}</h3>
      <ul className={css.forms}>
        {history.data?.map((entry) => (
          <li key={entry.id}>
            <DateText value={entry.at} time />
            <b>{entry.actorName}</b>
            <span className={css.quiet}>{entry.changes.map(({ field }) => field).join(', ') || entry.action}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
