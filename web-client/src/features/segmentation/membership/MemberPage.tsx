import { Anchor, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveMember, getMember, getMembershipForm, type MemberResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { useText } from '@/shared/lib/localized';
import { toast } from '@/shared/lib/toasts';
import { useNow } from '@/shared/lib/useNow';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText, Email, Nothing, Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { FieldList } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { DecideDialog, type Decision } from './DecideDialog';
import { MemberHistory } from './MemberHistory';
import { membershipKeys, standingOf, TONES } from './words';
import css from './membership.module.css';

const route = getRouteApi('/shell/members/$id');

/** One member: what they said, what colleagues decide, and who changed what. */
export function MemberPage() {
  const { id } = route.useParams();
  const member = useQuery({
    queryKey: membershipKeys.member(id),
    queryFn: async ({ signal }) => (await getMember({ path: { id }, signal })).data,
  });
  if (member.isPending) return <LoadingState />;
  if (!member.data) return <ErrorState error={member.error} onRetry={() => void member.refetch()} />;
  return <Member member={member.data} />;
}

function Member({ member }: { member: MemberResponse }) {
  const { t } = useTranslation('membership');
  const text = useText();
  const now = useNow();
  const { contactId } = member;
  const standing = standingOf(member, now);
  const form = useQuery({
    queryKey: membershipKeys.form(member.formId),
    queryFn: async ({ signal }) => (await getMembershipForm({ path: { id: member.formId }, signal })).data,
    retry: false,
  });
  // a question may have been taken out of the form since
  const question = (key: string) => text(form.data?.fields.find((field) => field.key === key)?.label) || key;
  const answer = (key: string, value: string) => {
    const choices = form.data?.fields.find((field) => field.key === key)?.choices ?? [];
    const word = (one: string) => text(choices.find(({ en }) => en === one)) || one;
    return value.split('\n').map(word).join(', ');
  };
  return (
    <>
      <PageHeader
        title={member.name}
        backTo="/members"
        note={
          <>
            {member.number} <Pill tone={TONES[standing]}>{t(`state.${standing}`)}</Pill>
            {member.renewalAskedAt && <Pill tone="warn">{t('members.asksRenewal')}</Pill>}
          </>
        }
        actions={<Actions member={member} />}
      />
      <PageBody>
        <div className={css.beside}>
          <Panel title={t('members.membership')}>
            <FieldList
              fields={[
                { label: t('members.email'), value: <Email value={member.email} /> },
                { label: t('members.level'), value: member.level },
                { label: t('members.joinedAt'), value: <DateText value={member.joinedAt} /> },
                { label: t('members.expiresAt'), value: <DateText value={member.expiresAt} /> },
                { label: t('members.form'), value: form.data?.name ?? <Nothing /> },
                ...(member.decision ? [{ label: t('members.decision'), value: member.decision }] : []),
                ...(contactId
                  ? [
                      {
                        label: t('members.contact'),
                        value: (
                          <Anchor
                            inherit
                            renderRoot={(props) => (
                              <Link to="/contacts/$id" params={{ id: contactId }} {...props} />
                            )}
                          >
                            {t('members.openContact')}
                          </Anchor>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Panel>
          <Panel title={t('members.answers')}>
            <FieldList
              fields={Object.entries(member.answers).map(([key, value]) => ({
                label: question(key),
                value: answer(key, value),
              }))}
            />
          </Panel>
        </div>
        <MemberHistory id={member.id} question={question} answer={answer} />
      </PageBody>
    </>
  );
}

function Actions({ member }: { member: MemberResponse }) {
  const { t } = useTranslation('membership');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [deciding, setDeciding] = useState<Decision>();
  const { name, state } = member;
  if (!can('members:update') || state === 'unconfirmed') return null;
  const refresh = () => client.invalidateQueries({ queryKey: membershipKeys.members });
  const approve = async () => {
    try {
      await approveMember({ path: { id: member.id }, headers: ifMatch(member) });
      toast(t('members.approved', { name }), { tone: 'good' });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    await refresh();
  };
  const decisions: Decision[] =
    state === 'active' ? ['renew', 'level', 'end'] : state === 'awaitingApproval' ? ['refuse'] : [];
  return (
    <>
      {state !== 'active' && <Button onClick={() => void approve()}>{t('members.approve')}</Button>}
      {decisions.map((decision) => (
        <Button
          key={decision}
          variant={decision === 'renew' && member.renewalAskedAt ? 'filled' : 'default'}
          onClick={() => setDeciding(decision)}
        >
          {t(`decide.${decision}`)}
        </Button>
      ))}
      {deciding && (
        <DecideDialog
          decision={deciding}
          member={member}
          onClose={() => setDeciding(undefined)}
          onDone={refresh}
        />
      )}
    </>
  );
}
