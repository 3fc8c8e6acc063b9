import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { convertLead, type LeadResponse, listLeadQualifications } from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { isProblem, type Problem } from '@/api/problem';
import { MoneyInput } from '@/shared/currencies/MoneyInput';
import { toast } from '@/shared/lib/toasts';
import { uniqueId } from '@/shared/lib/uniqueId';
import { useDraft } from '@/shared/lib/useDraft';
import type { Money } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateField } from '@/shared/ui/form/DateField';
import { LoadingState } from '@/shared/ui/states/States';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { leadKeys, useLeadActions } from '../shared/actions';
import { type Candidate, Candidates } from './Candidates';
import { known } from './known';
import css from './convert.module.css';

interface Values {
  accountName: string;
  withOpportunity: boolean;
  opportunityName: string;
  amount: Money;
  expectedClose: string | null;
}

const candidatesOf = (problem: Problem) =>
  (Array.isArray(problem.body.candidates) ? problem.body.candidates : []) as Candidate[];

/** Waits for what the qualification call already found out, so that nobody types it again. */
export function ConvertDialog({ lead, onClose }: { lead: LeadResponse; onClose: () => void }) {
  const { t } = useTranslation('leads');
  const { language } = useTranslation().i18n;
  const qualifications = useQuery({
    queryKey: [...leadKeys.about(lead.id, 'qualifications'), language],
    queryFn: async ({ signal }) => (await listLeadQualifications({ path: { id: lead.id }, signal })).data,
  });
  return (
    <Dialog opened onClose={onClose} title={t('convert.title', { title: lead.title })} size="lg" centered>
      {qualifications.isPending ? (
        <LoadingState />
      ) : (
        <ConvertForm lead={lead} found={known(qualifications.data?.[0]?.answers)} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface FormProps {
  lead: LeadResponse;
  found: ReturnType<typeof known>;
  onClose: () => void;
}

function ConvertForm({ lead, found, onClose }: FormProps) {
  const { t } = useTranslation('leads');
  const { t: common } = useTranslation();
  const problemText = useProblemText();
  const { refresh } = useLeadActions();
  const draft = useDraft<Values>(`lead.${lead.id}.convert`);
  const [values, setValues] = useState<Values>(
    () =>
      draft.read() ?? {
        accountName: lead.companyName ?? lead.personName ?? '',
        withOpportunity: true,
        opportunityName: [lead.title, lead.interest].filter(Boolean).join(': '),
        amount: found.money ?? { amount: '', currency: '' },
        expectedClose: found.date ?? null,
      },
  );
  const [candidates, setCandidates] = useState<Candidate[]>();
  const [choice, setChoice] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const attempt = useRef({ body: '', key: '' });
  const change = (patch: Partial<Values>) => {
    const next = { ...values, ...patch };
    setValues(next);
    draft.write(next);
  };

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    setFailure(undefined);
    const body = {
      ...(choice && choice !== 'another'
        ? { accountId: choice }
        : { accountName: values.accountName.trim() }),
      isAnotherCompany: choice === 'another',
      ...(values.withOpportunity && {
        opportunity: {
          name: values.opportunityName.trim() || null,
          amount: values.amount.amount === '' ? null : values.amount,
          expectedClose: values.expectedClose,
        },
      }),
    };
    const text = JSON.stringify(body);
    if (attempt.current.body !== text) attempt.current = { body: text, key: uniqueId() };
    try {
      await convertLead({
        path: { id: lead.id },
        headers: { ...ifMatch(lead), ...idempotencyKey(attempt.current.key) },
        body,
      });
      draft.clear();
      toast(t('convert.done', { title: lead.title }), { tone: 'good' });
      onClose();
      void refresh();
    } catch (error) {
      if (isProblem(error) && candidatesOf(error).length > 0) setCandidates(candidatesOf(error));
      else {
        setFailure(problemText(error));
        if (isProblem(error, 412)) void refresh();
      }
    } finally {
      setSending(false);
    }
  };

  const asksWhich = candidates !== undefined;
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack>
        {failure !== undefined && (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        )}
        {asksWhich ? (
          <Candidates
            lead={lead}
            name={values.accountName}
            candidates={candidates}
            choice={choice}
            onChoose={setChoice}
          />
        ) : (
          <fieldset className={css.part}>
            <legend>{t('next.account')}</legend>
            <TextInput
              data-autofocus
              label={t('convert.accountName')}
              withAsterisk
              value={values.accountName}
              onChange={(event) => change({ accountName: event.currentTarget.value })}
            />
            <Text c="dimmed" mt={6}>
              {[lead.phone, lead.website, lead.address, lead.district, lead.city].filter(Boolean).join(' · ')}
            </Text>
          </fieldset>
        )}
        <fieldset className={css.part}>
          <legend>{t('next.contact')}</legend>
          {lead.personName ? (
            <Text>
              {[lead.personName, lead.jobTitle, lead.email, lead.phone].filter(Boolean).join(' · ')}
            </Text>
          ) : (
            <Text c="dimmed">{t('convert.noPerson')}</Text>
          )}
        </fieldset>
        <fieldset className={css.part}>
          <legend>{t('next.opportunity')}</legend>
          <Checkbox
            label={t('convert.withOpportunity')}
            checked={values.withOpportunity}
            onChange={(event) => change({ withOpportunity: event.currentTarget.checked })}
          />
          {values.withOpportunity && (
            <div className={css.fields}>
              <TextInput
                className={css.wide}
                label={t('convert.opportunityName')}
                value={values.opportunityName}
                onChange={(event) => change({ opportunityName: event.currentTarget.value })}
              />
              <MoneyInput
                label={t('convert.amount')}
                min={0}
                value={values.amount}
                onChange={(amount) => change({ amount })}
              />
              <DateField
                label={t('convert.expectedClose')}
                value={values.expectedClose}
                onChange={(expectedClose) => change({ expectedClose })}
              />
            </div>
          )}
        </fieldset>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button
            type="submit"
            loading={sending}
            disabled={asksWhich ? !choice : values.accountName.trim() === ''}
          >
            {t('act.convert')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
