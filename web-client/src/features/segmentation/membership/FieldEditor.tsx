import { ActionIcon, Button, Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MembershipField } from '@/api/generated';
import { EMPTY_TEXT, useText } from '@/shared/lib/localized';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { isCustom } from './questions';
import css from './membership.module.css';

const KINDS = ['text', 'longText', 'number', 'choice', 'choices', 'yesNo', 'phone', 'date'] as const;

interface Props {
  field: MembershipField;
  error: string | undefined;
  onChange: (patch: Partial<MembershipField>) => void;
  onRemove: () => void;
  onUp?: () => void;
  onDown?: () => void;
}

/** One question: what is asked, of which kind, and what may be answered. */
export function FieldEditor({ field, error, onChange, onRemove, onUp, onDown }: Props) {
  const { t } = useTranslation('membership');
  const text = useText();
  const name = text(field.label) || t('field.unnamed');
  const choices = field.choices ?? [];
  const fixed = isCustom(field);
  const hasChoices = field.kind === 'choice' || field.kind === 'choices';
  return (
    <div className={css.field} role="group" aria-label={name}>
      <div className={css.fieldHead}>
        <TextInput
          label={t('field.key')}
          value={field.key}
          disabled={fixed}
          error={error}
          onChange={(event) => onChange({ key: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('field.kind')}
          value={field.kind}
          disabled={fixed}
          onChange={(event) => onChange({ kind: event.currentTarget.value as MembershipField['kind'] })}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Group gap={2} wrap="nowrap">
          <ActionIcon aria-label={t('field.up', { name })} disabled={!onUp} onClick={onUp}>
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon aria-label={t('field.down', { name })} disabled={!onDown} onClick={onDown}>
            <IconArrowDown size={14} />
          </ActionIcon>
          <ActionIcon aria-label={t('field.remove', { name })} onClick={onRemove}>
            <IconTrash size={14} />
          </ActionIcon>
        </Group>
      </div>
      <LocalizedField
        label={t('field.label')}
        required
        value={field.label}
        onChange={(label) => onChange({ label })}
      />
      {field.help && (
        <LocalizedField
          compact
          label={t('field.help')}
          value={field.help}
          onChange={(help) => onChange({ help })}
        />
      )}
      {hasChoices &&
        !fixed &&
        choices.map((choice, index) => (
          <div key={index} className={css.choice}>
            <LocalizedField
              compact
              label={t('field.choice', { nth: index + 1 })}
              value={choice}
              onChange={(next) => onChange({ choices: choices.map((one, i) => (i === index ? next : one)) })}
            />
            <ActionIcon
              aria-label={t('field.removeChoice', { nth: index + 1, name })}
              onClick={() => onChange({ choices: choices.filter((_, i) => i !== index) })}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </div>
        ))}
      <Group mt="xs" gap="md">
        <Checkbox
          label={t('field.required')}
          checked={field.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
        {(field.kind === 'text' || field.kind === 'longText') && !fixed && (
          <NumberInput
            className={css.longest}
            label={t('field.longest')}
            min={1}
            max={2000}
            value={field.longest ?? ''}
            onChange={(longest) => onChange({ longest: longest === '' ? null : Number(longest) })}
          />
        )}
        {hasChoices && !fixed && (
          <Button variant="default" size="xs" onClick={() => onChange({ choices: [...choices, EMPTY_TEXT] })}>
            {t('field.addChoice')}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange({ help: field.help ? null : EMPTY_TEXT })}
        >
          {t(field.help ? 'field.removeHelp' : 'field.addHelp')}
        </Button>
      </Group>
      {fixed && <p className={css.quiet}>{t('field.asDefined')}</p>}
    </div>
  );
}
