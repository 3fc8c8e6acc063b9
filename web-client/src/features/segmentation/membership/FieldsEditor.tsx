import { ActionIcon, Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MembershipField } from '@/api/generated';
import { EMPTY_TEXT, useText } from '@/shared/lib/localized';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import css from './membership.module.css';

const KINDS = ['text', 'longText', 'choice', 'choices', 'yesNo', 'phone', 'date'] as const;

interface Props {
  fields: readonly MembershipField[];
  error: (path: string) => string | undefined;
  onChange: (fields: MembershipField[]) => void;
}

export function FieldsEditor({ fields, error, onChange }: Props) {
  const { t } = useTranslation('membership');
  const text = useText();
  const set = (index: number, patch: Partial<MembershipField>) =>
    onChange(fields.map((field, i) => (i === index ? { ...field, ...patch } : field)));
  const move = (index: number, by: number) => {
    const next = [...fields];
    const [field] = next.splice(index, 1);
    if (field) next.splice(index + by, 0, field);
    onChange(next);
  };
  return (
    <>
      {error('fields') && <p role="alert">{error('fields')}</p>}
      {fields.map((field, index) => {
        const name = text(field.label) || field.key || t('field.unnamed');
        const choices = field.choices ?? [];
        return (
          <div key={index} className={css.field} role="group" aria-label={name}>
            <div className={css.fieldHead}>
              <TextInput
                label={t('field.key')}
                value={field.key}
                error={error(`fields.${index}`)}
                onChange={(event) => set(index, { key: event.currentTarget.value })}
              />
              <NativeSelect
                label={t('field.kind')}
                value={field.kind}
                onChange={(event) => set(index, { kind: event.currentTarget.value as MembershipField['kind'] })}
                data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              />
              <Checkbox
                label={t('field.required')}
                checked={field.required ?? false}
                onChange={(event) => set(index, { required: event.currentTarget.checked })}
              />
              <Group gap={2} wrap="nowrap">
                <ActionIcon aria-label={t('field.up', { name })} disabled={index === 0} onClick={() => move(index, -1)}>
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon aria-label={t('field.down', { name })} disabled={index === fields.length - 1} onClick={() => move(index, 1)}>
                  <IconArrowDown size={14} />
                </ActionIcon>
                <ActionIcon aria-label={t('field.remove', { name })} onClick={() => onChange(fields.filter((_, i) => i !== index))}>
                  <IconTrash size={14} />
                </ActionIcon>
              </Group>
            </div>
            <LocalizedField label={t('field.label', { name })} value={field.label} onChange={(label) => set(index, { label })} />
            {(field.kind === 'choice' || field.kind === 'choices') && (
              <>
                {choices.map((choice, c) => (
                  <div key={c} className={css.choice}>
                    <LocalizedField
                      compact
                      label={t('field.choice', { nth: c + 1 })}
                      value={choice}
                      onChange={(next) => set(index, { choices: choices.map((one, i) => (i === c ? next : one)) })}
                    />
                    <ActionIcon
                      aria-label={t('field.remove', { name: t('field.choice', { nth: c + 1 }) })}
                      onClick={() => set(index, { choices: choices.filter((_, i) => i !== c) })}
                    >
                      <IconTrash size={14} />
                    </ActionIcon>
                  </div>
                ))}
                <Button variant="subtle" size="compact-xs" onClick={() => set(index, { choices: [...choices, EMPTY_TEXT] })}>
                  {t('field.addChoice')}
                </Button>
              </>
            )}
          </div>
        );
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...fields, { key: '', kind: 'text', label: EMPTY_TEXT, required: false }])}
      >
        {t('field.add')}
      </Button>
    </>
  );
}
