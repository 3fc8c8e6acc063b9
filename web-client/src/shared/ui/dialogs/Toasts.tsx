import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dismissToast, type Toast, toasts } from '@/shared/lib/toasts';
import css from './dialogs.module.css';

/** Mounted once by the shell; shown through `toast()`. The live region speaks them, so these stay silent. */
export function Toasts() {
  const { t } = useTranslation();
  const shown = toasts.use();
  const undo = (toast: Toast) => {
    dismissToast(toast.id);
    toast.undo?.();
  };
  if (shown.length === 0) return null;
  return (
    <section className={css.toasts} aria-label={t('toast.label')}>
      {shown.map((toast) => (
        <div key={toast.id} className={css.toast} data-tone={toast.tone}>
          <span>{toast.message}</span>
          {toast.undo && (
            <Button variant="subtle" size="compact-xs" onClick={() => undo(toast)}>
              {t('action.undo')}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('action.dismiss')} onClick={() => dismissToast(toast.id)} />
        </div>
      ))}
    </section>
  );
}
