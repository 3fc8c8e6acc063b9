import { Button, Checkbox, Group, MultiSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listShares, shareRecord, type SharesResponse } from '@/api/generated';
import { useSession } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import css from './access.module.css';
import { AccessReasons } from './AccessReasons';
import type { RecordRef } from './record';

interface Props {
  record: RecordRef;
  onClose: () => void;
}

/** With whom a record is shared, and why somebody sees it or doesn't. */
export default function AccessDialog({ record, onClose }: Props) {
  const { t } = useTranslation();
  const queryKey = ['shares', record.recordType, record.id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      (await listShares({ query: { recordType: record.recordType, recordId: record.id }, signal })).data,
  });
  return (
    <Dialog opened onClose={onClose} title={t('access.title')} size="lg">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <>
          <Shares key={data.items.length} record={record} shares={data} queryKey={queryKey} />
          <AccessReasons record={record} />
        </>
      )}
    </Dialog>
  );
}

interface SharesProps {
  record: RecordRef;
  shares: SharesResponse;
  queryKey: readonly string[];
}

interface Choice {
  grantees: string[];
  changers: string[];
  withContacts: boolean;
}

const asText = ({ grantees, changers, withContacts }: Choice) =>
  JSON.stringify([[...grantees].sort(), [...changers].sort(), grantees.length > 0 && withContacts]);

function Shares({ record, shares, queryKey }: SharesProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { permissions } = useSession();
  const { people, teams } = usePeople();
  const byHand = shares.items.filter((item) => item.reason === 'byHand');
  const byGroup = shares.items.filter((item) => item.reason === 'group');
  const held: Choice = {
    grantees: byHand.map((item) => item.granteeId),
    changers: byHand.filter((item) => item.level === 'change').map((item) => item.granteeId),
    withContacts: byHand.some((item) => item.withContacts),
  };
  const [chosen, setChosen] = useState(held);
  const [saving, setSaving] = useState(false);
  const mayShare = `${PLURAL[record.recordType]}:update` in permissions;
  const isChanged = asText(chosen) !== asText(held);
  const everybody = [...people, ...teams];
  const save = async () => {
    setSaving(true);
    try {
      const { data } = await shareRecord({
        body: { recordType: record.recordType, recordId: record.id, ...chosen },
      });
      client.setQueryData(queryKey, data);
      toast(t('access.saved'), { tone: 'good' });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    } finally {
      setSaving(false);
    }
  };
  return (
    <section className={css.section}>
      <MultiSelect
        label={t('access.sharedWith')}
        description={t('access.sharedHint')}
        data={[
          { group: t('access.people'), items: people },
          { group: t('access.teams'), items: teams },
        ]}
        value={chosen.grantees}
        onChange={(grantees) =>
          setChosen({ ...chosen, grantees, changers: chosen.changers.filter((id) => grantees.includes(id)) })
        }
        disabled={!mayShare}
        searchable
        hidePickedOptions
      />
      {chosen.grantees.length > 0 && (
        <>
          <MultiSelect
            mt="sm"
            label={t('access.mayChange')}
            description={t('access.mayChangeHint')}
            data={everybody.filter(({ value }) => chosen.grantees.includes(value))}
            value={chosen.changers}
            onChange={(changers) => setChosen({ ...chosen, changers })}
            disabled={!mayShare}
            searchable
            hidePickedOptions
          />
          {record.recordType === 'account' && (
            <Checkbox
              mt="sm"
              label={t('access.withContacts')}
              description={t('access.withContactsHint')}
              checked={chosen.withContacts}
              onChange={(event) => setChosen({ ...chosen, withContacts: event.currentTarget.checked })}
              disabled={!mayShare || !('contacts:update' in permissions)}
            />
          )}
        </>
      )}
      {byGroup.length > 0 && (
        <p className={css.hint}>
          {t('access.byGroup', { names: byGroup.map((item) => item.name), count: byGroup.length })}
        </p>
      )}
      {isChanged && (
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={() => setChosen(held)}>
            {t('action.cancel')}
          </Button>
          <Button loading={saving} onClick={() => void save()}>
            {t('access.share')}
          </Button>
        </Group>
      )}
    </section>
  );
}

const PLURAL = {
  account: 'accounts',
  contact: 'contacts',
  lead: 'leads',
  opportunity: 'opportunities',
} as const satisfies Record<RecordRef['recordType'], string>;
