import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In place of contact data that shows once the lead is claimed. */
export function Masked() {
  const { t } = useTranslation('leadPool');
  return (
    <span title={t('masked')} data-masked style={{ color: 'var(--fg-3)' }}>
      <span aria-hidden>••••••</span>
      <VisuallyHidden>{t('masked')}</VisuallyHidden>
    </span>
  );
}
