import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import css from './dialogs.module.css';

export interface Candidate {
  id: string;
  name: string;
  /** Which rule matched, in words. */
  reason: string;
  facts: readonly { label: string; mine: ReactNode; theirs: ReactNode }[];
}

interface Props {
  title: string;
  candidates: readonly Candidate[];
  onOpen: (candidate: Candidate) => void;
  /** "It is another company": create it anyway. */
  anotherLabel: string;
  onAnother: () => void;
  onCancel: () => void;
}

/** The answer to a 409 with candidates: what was typed beside what is stored. */
export function DuplicateDialog({ title, candidates, onOpen, anotherLabel, onAnother, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={onCancel} title={title} size="lg">
      {candidates.map((candidate) => (
        <section key={candidate.id} className={css.candidate} aria-label={candidate.name}>
          <Group justify="space-between" wrap="nowrap">
            <div>
              <Text fw={600}>{candidate.name}</Text>
              <Text size="sm" c="dimmed">
                {candidate.reason}
              </Text>
            </div>
            <Button variant="default" onClick={() => onOpen(candidate)}>
              {t('action.open')}
            </Button>
          </Group>
          <table className={css.compare}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('duplicate.typed')}</th>
                <th scope="col">{t('duplicate.stored')}</th>
              </tr>
            </thead>
            <tbody>
              {candidate.facts.map((fact) => (
                <tr key={fact.label}>
                  <th scope="row">{fact.label}</th>
                  <td>{fact.mine}</td>
                  <td>{fact.theirs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button onClick={onAnother}>{anotherLabel}</Button>
      </Group>
    </Dialog>
  );
}
