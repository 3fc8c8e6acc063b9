import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DuplicateCandidate, DuplicateReport } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import { DuplicateDialog } from '@/shared/ui/dialogs/DuplicateDialog';
import { Nothing } from '@/shared/ui/display/Display';
import type { CustomerForm, CustomerRecord, Customers } from '../records/customers';
import { useRuleWords } from './useRuleWords';

type Values = readonly (string | null | undefined)[];

/** What was typed and what is stored, side by side, beyond name, phone, e-mail and owner. */
export type CompareFacts<R, F> = (
  typed: F,
  stored: R | undefined,
  candidate: DuplicateCandidate,
) => { label: string; mine: Values; theirs: Values }[];

interface Props<R extends CustomerRecord, F extends CustomerForm, P> {
  customers: Customers<R, F, P>;
  report: DuplicateReport;
  typed: F;
  facts: CompareFacts<R, F>;
  onOpen: (id: string) => void;
  onAnother: () => void;
  onCancel: () => void;
}

/** What was typed beside each record that may be the same company or person. */
export function SimilarDialog<R extends CustomerRecord, F extends CustomerForm, P>(props: Props<R, F, P>) {
  const { customers, report, typed } = props;
  const { t } = useTranslation('segmentation');
  const { nameOf } = usePeople();
  const words = useRuleWords();
  const stored = useQueries({
    queries: report.candidates.map(({ id }) => ({
      queryKey: customers.keys.one(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => customers.get(id, signal),
    })),
  });
  const lines = (values: Values) => values.filter(Boolean).join('\n') || <Nothing />;
  const candidates = report.candidates.map((candidate, i) => {
    const record = stored[i]?.data;
    const compared = [
      {
        label: t('field.name'),
        mine: [typed.name, ...Object.values(typed.names)],
        theirs: [candidate.name, ...Object.values(record?.names ?? {})],
      },
      {
        label: t('field.phone'),
        mine: typed.phones.map((phone) => phone.number),
        theirs: (record?.phones ?? []).map((phone) => phone.number),
      },
      {
        label: t('field.email'),
        mine: typed.emails.map((email) => email.address),
        theirs: (record?.emails ?? []).map((email) => email.address),
      },
      ...props.facts(typed, record, candidate),
      { label: t('field.owner'), mine: [nameOf(typed.ownerId)], theirs: [nameOf(candidate.ownerId)] },
    ];
    return {
      id: candidate.id,
      name: candidate.name,
      reason: words(candidate.rules),
      facts: compared.map(({ label, mine, theirs }) => ({ label, mine: lines(mine), theirs: lines(theirs) })),
    };
  });
  return (
    <DuplicateDialog
      title={t(`${customers.records}.duplicateTitle`, { count: report.candidates.length + report.hidden })}
      candidates={candidates}
      onOpen={({ id }) => props.onOpen(id)}
      anotherLabel={t(`${customers.records}.another`)}
      onAnother={props.onAnother}
      onCancel={props.onCancel}
    />
  );
}
