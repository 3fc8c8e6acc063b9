import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';

/** An error in the person's words: the server's own sentence when there is one. */
export function useProblemText() {
  const { t } = useTranslation();
  return (error: unknown): string => {
    if (!isProblem(error)) return t('problem.unexpected');
    if (error.status === 0) return t('problem.offline');
    const field = error.errors[0]?.message;
    return (
      field ?? error.detail ?? (error.message.startsWith('HTTP ') ? t('problem.unexpected') : error.message)
    );
  };
}
