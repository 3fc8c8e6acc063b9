import { Button, Checkbox, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '@/api/generated';
import { moved, replaced, without } from '../../qualification/scripts/document';
import { MoveButtons } from '../../qualification/scripts/QuestionEditor';
import { EMPTY_TEXT, useText } from '@/shared/lib/localized';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { FIELD_LABELS, FIELD_NAMES } from './words';
import css from './forms.module.css';

interface Props {
  fields: readonly FormField[];
  error: (path: string) => string | undefined;
  onChange: (fields: FormField[]) => void;
}

export function FieldsEditor({ fields, error, onChange }: Props) {
  const { t } = useTranslation('leadsAdmin');
  const text = useText();
  const unused = FIELD_NAMES.filter((name) => fields.every((field) => field.name !== name));
  return (
    <>
      {error('fields') && (
        <p className={css.fault} role="alert">
          {error('fields')}
        </p>
      )}
      {fields.map((field, i) => {
        const set = (patch: Partial<FormField>) => onChange(replaced(fields, i, { ...field, ...patch }));
        const name = text(FIELD_LABELS[field.name]);
        const choices = field.choices ?? [];
        return (
          <div key={field.name} className={css.field} role="group" aria-label={name}>
            <div className={css.fieldHead}>
              <b>{name}</b>
              <Checkbox
                label={t('builder.required')}
                checked={field.required}
                onChange={(event) => set({ required: event.currentTarget.checked })}
              />
              <MoveButtons
                name={name}
                index={i}
                count={fields.length}
                onMove={(to) => onChange(moved(fields, i, to))}
                onRemove={() => onChange(without(fields, i))}
              />
            </div>
            <LocalizedField
              compact
              label={t('forms.labelOf', { name })}
              value={field.label}
              error={(language) => (language === 'en' ? error(`fields.${i}`) : undefined)}
              onChange={(label) => set({ label })}
            />
            {choices.map((choice, c) => (
              <div key={c} className={css.choice}>
                <LocalizedField
                  compact
                  label={t('builder.nthOption', { nth: c + 1 })}
                  value={choice}
                  onChange={(next) => set({ choices: replaced(choices, c, next) })}
                />
                <MoveButtons
                  name={t('builder.nthOption', { nth: c + 1 })}
                  index={c}
                  count={choices.length}
                  onMove={(to) => set({ choices: moved(choices, c, to) })}
                  onRemove={() => set({ choices: without(choices, c) })}
                />
              </div>
            ))}
            {field.name !== 'email' && field.name !== 'phone' && (
              <Button
                variant="subtle"
                size="compact-xs"
                leftSection={<IconPlus size={13} />}
                aria-label={t('forms.addChoiceTo', { name })}
                onClick={() => set({ choices: [...choices, EMPTY_TEXT] })}
              >
                {t('forms.addChoice')}
              </Button>
            )}
          </div>
        );
      })}
      {unused.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlus size={14} />}>
              {t('forms.addField')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {unused.map((name) => (
              <Menu.Item
                key={name}
                onClick={() => onChange([...fields, { name, label: FIELD_LABELS[name], required: false }])}
              >
                {text(FIELD_LABELS[name])}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
