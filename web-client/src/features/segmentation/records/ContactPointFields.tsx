import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormOf } from './form';
import css from './records.module.css';

interface Points {
  phones: { number: string; label: string }[];
  emails: { address: string; label: string }[];
}

/** Telephone numbers as people write them; the API understands and stores them as E.164. */
export function PhoneFields({ form }: { form: FormOf<Points> }) {
  const { t } = useTranslation('segmentation');
  return (
    <Rows
      count={form.values.phones.length}
      add={t('form.addPhone')}
      onAdd={() => form.insertListItem('phones', { number: '', label: '' })}
      remove={(i) => t('form.removePhone', { nth: i + 1 })}
      onRemove={(i) => form.removeListItem('phones', i)}
      row={(i) => (
        <>
          <TextInput
            type="tel"
            autoComplete="off"
            label={i === 0 ? t('field.phone') : undefined}
            aria-label={t('form.nthPhone', { nth: i + 1 })}
            placeholder="2345 6789"
            {...form.getInputProps(`phones.${i}.number`)}
          />
          <TextInput
            label={i === 0 ? t('form.whatFor') : undefined}
            aria-label={t('form.nthPhoneFor', { nth: i + 1 })}
            placeholder={t('form.phoneLabels')}
            {...form.getInputProps(`phones.${i}.label`)}
          />
        </>
      )}
    />
  );
}

export function EmailFields({ form }: { form: FormOf<Points> }) {
  const { t } = useTranslation('segmentation');
  return (
    <Rows
      count={form.values.emails.length}
      add={t('form.addEmail')}
      onAdd={() => form.insertListItem('emails', { address: '', label: '' })}
      remove={(i) => t('form.removeEmail', { nth: i + 1 })}
      onRemove={(i) => form.removeListItem('emails', i)}
      row={(i) => (
        <>
          <TextInput
            type="email"
            autoComplete="off"
            label={i === 0 ? t('field.email') : undefined}
            aria-label={t('form.nthEmail', { nth: i + 1 })}
            {...form.getInputProps(`emails.${i}.address`)}
          />
          <TextInput
            label={i === 0 ? t('form.whatFor') : undefined}
            aria-label={t('form.nthEmailFor', { nth: i + 1 })}
            {...form.getInputProps(`emails.${i}.label`)}
          />
        </>
      )}
    />
  );
}

interface RowsProps {
  count: number;
  add: string;
  onAdd: () => void;
  remove: (index: number) => string;
  onRemove: (index: number) => void;
  row: (index: number) => ReactNode;
}

const Rows = ({ count, add, onAdd, remove, onRemove, row }: RowsProps) => (
  <div className={css.rows}>
    {Array.from({ length: count }, (_, i) => (
      <div key={i} className={css.row}>
        {row(i)}
        {count > 1 && (
          <ActionIcon aria-label={remove(i)} onClick={() => onRemove(i)}>
            <IconTrash size={14} />
          </ActionIcon>
        )}
      </div>
    ))}
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconPlus size={13} />}
      className={css.add}
      onClick={onAdd}
    >
      {add}
    </Button>
  </div>
);
