import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MembershipField } from '@/api/generated';
import { EMPTY_TEXT, useText } from '@/shared/lib/localized';
import { FieldEditor } from './FieldEditor';
import { freeKey, USUAL } from './questions';
import css from './membership.module.css';

interface Props {
  fields: readonly MembershipField[];
  /** What custom fields of contacts could be asked. */
  custom: readonly MembershipField[];
  error: (path: string) => string | undefined;
  onChange: (fields: MembershipField[]) => void;
}

/** The questions of a form, in their order. */
export function FieldsEditor({ fields, custom, error, onChange }: Props) {
  const { t } = useTranslation('membership');
  const text = useText();
  const move = (index: number, by: number) => {
    const next = [...fields];
    const [field] = next.splice(index, 1);
    if (field) next.splice(index + by, 0, field);
    onChange(next);
  };
  const add = (field: MembershipField) => onChange([...fields, field]);
  const unasked = (known: readonly MembershipField[]) =>
    known.filter(({ key }) => fields.every((field) => field.key !== key));
  const items = (known: readonly MembershipField[]) =>
    unasked(known).map((field) => (
      <Menu.Item key={field.key} onClick={() => add(field)}>
        {text(field.label)}
      </Menu.Item>
    ));
  return (
    <>
      {error('fields') && (
        <p role="alert" className={css.wrong}>
          {error('fields')}
        </p>
      )}
      {fields.map((field, index) => (
        <FieldEditor
          key={index}
          field={field}
          error={error(`fields.${index}`)}
          {...(index > 0 && { onUp: () => move(index, -1) })}
          {...(index < fields.length - 1 && { onDown: () => move(index, 1) })}
          onRemove={() => onChange(fields.filter((_, i) => i !== index))}
          onChange={(patch) => onChange(fields.map((one, i) => (i === index ? { ...one, ...patch } : one)))}
        />
      ))}
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={14} />}>
            {t('field.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <Menu.Item
            onClick={() => add({ key: freeKey(fields), kind: 'text', label: EMPTY_TEXT, required: false })}
          >
            {t('field.own')}
          </Menu.Item>
          {unasked(USUAL).length > 0 && <Menu.Label>{t('field.usual')}</Menu.Label>}
          {items(USUAL)}
          {unasked(custom).length > 0 && <Menu.Label>{t('field.custom')}</Menu.Label>}
          {items(custom)}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
