import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type DuplicateReport, getAccount } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import { type Candidate, DuplicateDialog } from '@/shared/ui/dialogs/DuplicateDialog';
import { Nothing } from '@/shared/ui/display/Display';
import { useRuleWords } from '../duplicates/useRuleWords';
import type { AccountForm } from './accountForm';
import { accountKeys } from './accountKeys';

interface Props {
  report: DuplicateReport;
  typed: AccountForm;
  onOpen: (id: string) => void;
  onAnother: () => void;
  onCancel: () => void;
}

/** What was typed beside each account that may be the same company. */
export function AccountDuplicateDialog({ report, typed, onOpen, onAnother, onCancel }: Props) {
  const { t } = useTranslation('segmentation');
  const { nameOf } = usePeople();
  const words = useRuleWords();
  const stored = useQueries({
    queries: report.candidates.map(({ id }) => ({
      queryKey: accountKeys.one(id),
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await getAccount({ path: { id }, signal })).data,
    })),
  });
  const lines = (values: readonly (string | null | undefined)[]) =>
    values.filter(Boolean).join('\n') || <Nothing />;
  const place = typed.addresses[0];
  const candidates: Candidate[] = report.candidates.map((candidate, i) => {
    const account = stored[i]?.data;
    return {
      id: candidate.id,
      name: candidate.name,
      reason: words(candidate.rules),
      facts: [
        {
          label: t('field.name'),
          mine: lines([typed.name, ...Object.values(typed.names)]),
          theirs: lines([candidate.name, ...Object.values(account?.names ?? {})]),
        },
        {
          label: t('field.phone'),
          mine: lines(typed.phones.map((phone) => phone.number)),
          theirs: lines((account?.phones ?? []).map((phone) => phone.number)),
        },
        {
          label: t('field.email'),
          mine: lines(typed.emails.map((email) => email.address)),
          theirs: lines((account?.emails ?? []).map((email) => email.address)),
        },
        { label: t('field.website'), mine: lines([typed.website]), theirs: lines([account?.website]) },
        {
          label: t('field.district'),
          mine: lines([place?.district, place?.city]),
          theirs: lines([candidate.district, account?.city]),
        },
        {
          label: t('field.owner'),
          mine: lines([nameOf(typed.ownerId)]),
          theirs: lines([nameOf(candidate.ownerId)]),
        },
      ],
    };
  });
  return (
    <DuplicateDialog
      title={t('accounts.duplicateTitle', { count: report.candidates.length + report.hidden })}
      candidates={candidates}
      onOpen={({ id }) => onOpen(id)}
      anotherLabel={t('accounts.another')}
      onAnother={onAnother}
      onCancel={onCancel}
    />
  );
}
