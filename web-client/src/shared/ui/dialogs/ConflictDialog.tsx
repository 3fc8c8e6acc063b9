import { Button, Group, Radio, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import css from './dialogs.module.css';

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
        <Radio.Group
          key={field.path}
          label={field.label}
          value={mine.has(field.path) ? 'mine' : 'theirs'}
          onChange={(value) => choose(field.path, value === 'mine')}
          mb="md"
        >
          <div className={css.sides}>
            <Radio.Card value="mine" className={css.side}>
              <small>{t('conflict.mine')}</small>
              <span>{field.mine || '—'}</span>
            </Radio.Card>
            <Radio.Card value="theirs" className={css.side}>
              <small>{t('conflict.theirs')}</small>
              <span>{field.theirs || '—'}</span>
            </Radio.Card>
          </div>
        </Radio.Group>
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button onClick={() => onResolve(mine)}>{t('conflict.save')}</Button>
      </Group>
    </Dialog>
  );
}
