import { useTranslation } from 'react-i18next';

const DAYS = /^now([+-])(\d+)d$/;

/** `now-30d` as "30 days ago"; what has no words stays as written. */
export function useRelativeWords() {
  const { t } = useTranslation();
  return (relative: string): string => {
    const [, sign, days] = DAYS.exec(relative) ?? [];
    if (!days) return relative;
    return t(sign === '-' ? 'filter.daysAgo' : 'filter.daysAhead', { count: Number(days) });
  };
}
