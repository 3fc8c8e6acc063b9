import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type DuplicateReport, getContact } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import { type Candidate, DuplicateDialog } from '@/shared/ui/dialogs/DuplicateDialog';
import { Nothing } from '@/shared/ui/display/Display';
import { useRuleWords } from '../duplicates/useRuleWords';
import type { ContactForm } from './contactForm';
import { contactKeys } from './contactKeys';

interface Props {
  report: DuplicateReport;
  typed: ContactForm;
  onOpen: (id: string) => void;
  onAnother: () => void;
  onCancel: () => void;
}

/** What was typed beside each contact that may be the same person. */
export function ContactDuplicateDialog({ report, typed, onOpen, onAnother, onCancel }: Props) {
  const { t } = useTranslation('segmentation');
  const { nameOf } = usePeople();
  const words = useRuleWords();
  const stored = useQueries({
    queries: report.candidates.map(({ id }) => ({
      queryKey: contactKeys.one(id),
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await getContact({ path: { id }, signal })).data,
    })),
  });
  const lines = (values: readonly (string | null | undefined)[]) =>
    values.filter(Boolean).join('\n') || <Nothing />;
  const candidates: Candidate[] = report.candidates.map((candidate, i) => {
    const contact = stored[i]?.data;
    return {
      id: candidate.id,
      name: candidate.name,
      reason: words(candidate.rules),
      facts: [
        {
          label: t('field.name'),
          mine: lines([typed.name, ...Object.values(typed.names)]),
          theirs: lines([candidate.name, ...Object.values(contact?.names ?? {})]),
        },
        {
          label: t('field.phone'),
          mine: lines(typed.phones.map((phone) => phone.number)),
          theirs: lines((contact?.phones ?? []).map((phone) => phone.number)),
        },
        {
          label: t('field.email'),
          mine: lines(typed.emails.map((email) => email.address)),
          theirs: lines((contact?.emails ?? []).map((email) => email.address)),
        },
        {
          label: t('field.account'),
          mine: lines(typed.accounts.map((link) => link.accountName)),
          theirs: lines((contact?.accounts ?? []).map((link) => link.accountName)),
        },
        { label: t('field.jobTitle'), mine: lines([typed.jobTitle]), theirs: lines([contact?.jobTitle]) },
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
      title={t('contacts.duplicateTitle', { count: report.candidates.length + report.hidden })}
      candidates={candidates}
      onOpen={({ id }) => onOpen(id)}
      anotherLabel={t('contacts.another')}
      onAnother={onAnother}
      onCancel={onCancel}
    />
  );
}
