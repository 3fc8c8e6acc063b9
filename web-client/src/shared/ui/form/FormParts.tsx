import { Alert, Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './form.module.css';

/** A titled part of a form, in the order of work. */
export const FormSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={css.section}>
    <legend>{title}</legend>
    <div className={css.fields}>{children}</div>
  </fieldset>
);

interface NoticesProps {
  failure: string | undefined;
  restored: boolean;
  onStartOver: () => void;
}

/** What belongs to no field: why it was refused, and that a draft was found. */
export function FormNotices({ failure, restored, onStartOver }: NoticesProps) {
  const { t } = useTranslation();
  return (
    <>
      {restored && (
        <Alert icon={<IconHistory size={16} />} color="blue" mb="md">
          {t('form.draftRestored')}{' '}
          <Button variant="subtle" size="compact-xs" color="blue" onClick={onStartOver}>
            {t('form.startOver')}
          </Button>
        </Alert>
      )}
      {failure !== undefined && (
        <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
          {failure}
        </Alert>
      )}
    </>
  );
}

interface ActionsProps {
  submitting: boolean;
  saveLabel?: string;
  /** Offers "Save and next": the submit's intent is then `next`. */
  andNext?: boolean;
  onCancel?: () => void;
}

/** The end of a form; ⌘ or Ctrl with Enter saves from anywhere in it. */
export function FormActions({ submitting, saveLabel, andNext = false, onCancel }: ActionsProps) {
  const { t } = useTranslation();
  const save = useRef<HTMLButtonElement>(null);
  useHotkeys([['mod+Enter', () => save.current?.form?.requestSubmit(save.current)]], []);
  return (
    <Group justify="flex-end" className={css.actions}>
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      )}
      {andNext && (
        <Button variant="default" type="submit" value="next" loading={submitting}>
          {t('action.saveAndNext')}
        </Button>
      )}
      <Button ref={save} type="submit" value="save" loading={submitting}>
        {saveLabel ?? t('action.save')}
      </Button>
    </Group>
  );
}
