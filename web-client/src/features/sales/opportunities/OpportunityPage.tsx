import { Anchor, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeOpportunity,
  getOpportunity,
  type OpportunityInputPatch,
  type OpportunityResponse,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { CustomRecordFields } from '@/shared/customFields/CustomRecordFields';
import { RecordExtras } from '@/shared/collaboration/RecordExtras';
import { moneyText, readMoney } from '@/shared/currencies/readMoney';
import { useCurrencies } from '@/shared/currencies/useCurrencies';
import { useTrail } from '@/shared/lib/recordTrail';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { useFieldRights } from '@/shared/access/useFieldRights';
import { usePeople } from '@/shared/people/people';
import { DateText, Nothing, Person, Pill } from '@/shared/ui/display/Display';
import { EditableFields, type RecordField } from '@/shared/ui/record/EditableFields';
import { RecordPage } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import css from './opportunities.module.css';
import { useAccountNames } from './accountNames';
import { Amount } from './Amount';
import { CloseDate } from './CloseDate';
import { OpportunityRelated } from './OpportunityRelated';
import { opportunityKeys } from './opportunityKeys';
import { OpportunityTimeline } from './OpportunityTimeline';
import { STAGE_TONES, STAGES } from './stages';
import { useMove } from './useMove';

const route = getRouteApi('/shell/opportunities/$id');

export function OpportunityPage() {
  const { id } = route.useParams();
  const opportunity = useQuery({
    queryKey: opportunityKeys.one(id),
    queryFn: async ({ signal }) => (await getOpportunity({ path: { id }, signal })).data,
  });
  if (opportunity.error)
    return <ErrorState error={opportunity.error} onRetry={() => void opportunity.refetch()} />;
  return opportunity.data ? <Record key={id} opportunity={opportunity.data} /> : <LoadingState />;
}

function Record({ opportunity }: { opportunity: OpportunityResponse }) {
  const { t } = useTranslation('sales');
  const navigate = route.useNavigate();
  const { nameOf } = usePeople();
  const accountName = useAccountNames([opportunity.accountId]);
  const trail = useTrail(
    'opportunities',
    opportunity.id,
    (id) => void navigate({ to: '/opportunities/$id', params: { id } }),
  );
  useShortcuts({ j: () => trail.onNext?.(), k: () => trail.onPrevious?.() });
  const withRights = useFieldRights('opportunity');
  const save = useSave();
  const fields = withRights(useFields(opportunity, save));
  const account = accountName(opportunity.accountId);
  return (
    <RecordPage
      record={{ recordType: 'opportunity', id: opportunity.id }}
      title={opportunity.name}
      name={opportunity.name}
      status={<Pill tone={STAGE_TONES[opportunity.stage]}>{t(`stage.${opportunity.stage}`)}</Pill>}
      backTo="/opportunities"
      {...trail}
      facts={[
        { label: t('field.number'), value: opportunity.number },
        {
          label: t('field.account'),
          value: account ? (
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link to="/accounts/$id" params={{ id: opportunity.accountId }} {...props} />
              )}
            >
              {account}
            </Anchor>
          ) : (
            <Nothing />
          ),
        },
        { label: t('field.amount'), value: <Amount of={opportunity} /> },
        { label: t('field.expectedClose'), value: <CloseDate opportunity={opportunity} /> },
        { label: t('field.owner'), value: <Person name={nameOf(opportunity.ownerId)} /> },
      ]}
      nextStep={<Stages opportunity={opportunity} />}
      fields={
        <>
          <EditableFields record={opportunity} fields={fields} />
          <CustomRecordFields
            recordType="opportunity"
            record={opportunity}
            save={(seen, custom) => save(seen, { custom })}
          />
        </>
      }
      timeline={<OpportunityTimeline opportunity={opportunity} />}
      related={
        <>
          <RecordExtras recordType="opportunity" id={opportunity.id} />
          <OpportunityRelated opportunity={opportunity} />
        </>
      }
    />
  );
}

/** The other stages, each one click away. */
function Stages({ opportunity }: { opportunity: OpportunityResponse }) {
  const { t } = useTranslation('sales');
  const can = useCan();
  const { move, dialog } = useMove();
  if (!can('opportunities:update')) return null;
  return (
    <div className={css.stages} role="group" aria-label={t('moveTo')}>
      {STAGES.map((stage) => (
        <Button
          key={stage}
          size="compact-sm"
          variant={stage === opportunity.stage ? 'light' : 'default'}
          aria-pressed={stage === opportunity.stage}
          disabled={stage === opportunity.stage}
          onClick={() => move(opportunity, stage)}
        >
          {t(`stage.${stage}`)}
        </Button>
      ))}
      {dialog}
    </div>
  );
}

function useSave() {
  const client = useQueryClient();
  return useCallback(
    async (seen: OpportunityResponse, body: OpportunityInputPatch) => {
      const { data } = await changeOpportunity({ path: { id: seen.id }, body, headers: ifMatch(seen) });
      client.setQueryData(opportunityKeys.one(seen.id), data);
      await client.invalidateQueries({ queryKey: opportunityKeys.lists });
    },
    [client],
  );
}

function useFields(
  opportunity: OpportunityResponse,
  save: ReturnType<typeof useSave>,
): RecordField<OpportunityResponse>[] {
  const { t } = useTranslation('sales');
  const { nameOf, people } = usePeople();
  const { home } = useCurrencies();
  return useMemo(() => {
    return [
      {
        id: 'name',
        label: t('field.name'),
        value: opportunity.name,
        edit: { value: (o) => o.name, save: (o, name) => save(o, { name: name.trim() }) },
      },
      {
        id: 'amount',
        label: t('field.amount'),
        value: <Amount of={opportunity} />,
        edit: {
          value: (o) => moneyText(o.amount),
          save: (o, typed) => save(o, { amount: readMoney(typed, o.amount, home) }),
        },
      },
      {
        id: 'expectedClose',
        label: t('field.expectedClose'),
        value: <DateText value={opportunity.expectedClose} />,
        edit: {
          value: (o) => o.expectedClose ?? '',
          type: 'date',
          save: (o, date) => save(o, { expectedClose: date || null }),
        },
      },
      {
        id: 'ownerId',
        label: t('field.owner'),
        value: <Person name={nameOf(opportunity.ownerId)} />,
        edit: {
          value: (o) => o.ownerId ?? '',
          options: [{ value: '', label: t('nobody') }, ...people],
          save: (o, ownerId) => save(o, { ownerId: ownerId || null }),
        },
      },
      {
        id: 'stageSince',
        label: t('field.stageSince'),
        value: <DateText value={opportunity.stageSince} relative />,
      },
      ...(opportunity.lostReason
        ? [{ id: 'lostReason', label: t('lost.reason'), value: opportunity.lostReason }]
        : []),
      { id: 'source', label: t('field.source'), value: opportunity.source ?? <Nothing /> },
    ];
  }, [opportunity, t, nameOf, people, save, home]);
}
