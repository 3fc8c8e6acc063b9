import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SideChoice } from '../compare/SideChoice';
import { Dialog } from './Dialog';

export interface ConflictingField {
  /** Path in the form, e.g. `address.district`. */
  path: string;
  label: string;
  mine: string;
  theirs: string;
}

interface Props {
  fields: readonly ConflictingField[];
  onCancel: () => void;
  /** The paths that keep what this person typed; the others take what is stored. */
  onResolve: (keepMine: ReadonlySet<string>) => void;
}

/** Someone saved the record meanwhile: both values per field, and the person picks. */
export function ConflictDialog({ fields, onCancel, onResolve }: Props) {
  const { t } = useTranslation();
  const [mine, setMine] = useState<ReadonlySet<string>>(() => new Set(fields.map((field) => field.path)));
  const choose = (path: string, keep: boolean) => {
    const next = new Set(mine);
    if (keep) next.add(path);
    else next.delete(path);
    setMine(next);
  };
  return (
    <Dialog opened onClose={onCancel} title={t('conflict.title')} size="lg">
      <Text mb="md">{t('conflict.explain', { count: fields.length })}</Text>
      {fields.map((field) => (
        <SideChoice
          key={field.path}
          label={field.label}
          sides={[
            { id: 'mine', label: t('conflict.mine'), value: field.mine || '—' },
            { id: 'theirs', label: t('conflict.theirs'), value: field.theirs || '—' },
          ]}
          chosen={mine.has(field.path) ? 'mine' : 'theirs'}
          onChoose={(side) => choose(field.path, side === 'mine')}
        />
      ))}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button onClick={() => onResolve(mine)}>{t('conflict.save')}</Button>
      </Group>
    </Dialog>
  );
}
