import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { byField } from '../useVisitorForm';

/** What becomes of one thing that a member sends: on its way, done, or refused and why. */
export function useSending() {
  const { t } = useTranslation(['publicMembers', 'publicForm']);
  const [sending, setSending] = useState(false);
  const [done, setDone] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const send = async (work: () => Promise<unknown>) => {
    setSending(true);
    setDone(false);
    setErrors({});
    setFailure(undefined);
    try {
      await work();
      setDone(true);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setErrors(byField(error));
      setFailure(error.status === 0 ? t('unreachable') : (error.detail ?? t('publicForm:failed')));
    } finally {
      setSending(false);
    }
  };
  return { sending, done, errors, failure, send };
}
