import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '@/i18n';
import type { FilterField } from '@/shared/filter/fields';
import { usePeople } from '@/shared/people/people';

/** The languages in which a person may be written to. */
export const LANGUAGES = Object.entries(LOCALES).map(([value, { label }]) => ({ value, label }));

/** By what contacts may be filtered; the keys are the API's. */
export function useContactFields(): readonly FilterField[] {
  const { t } = useTranslation('segmentation');
  const { people, teams } = usePeople();
  return useMemo(
    () => [
      { key: 'name', label: t('field.name'), type: 'text' },
      { key: 'jobTitle', label: t('field.jobTitle'), type: 'text' },
      { key: 'department', label: t('field.department'), type: 'text' },
      { key: 'phone', label: t('field.phone'), type: 'text', operators: ['eq', 'pr'] },
      { key: 'email', label: t('field.email'), type: 'text', operators: ['eq', 'ew', 'pr'] },
      { key: 'tags', label: t('field.tags'), type: 'text', operators: ['eq', 'in', 'pr'] },
      { key: 'language', label: t('field.language'), type: 'choice', options: LANGUAGES },
      { key: 'doNotCall', label: t('field.doNotCall'), type: 'boolean' },
      { key: 'doNotMail', label: t('field.doNotMail'), type: 'boolean' },
      { key: 'source', label: t('field.source'), type: 'text' },
      { key: 'ownerId', label: t('field.owner'), type: 'choice', options: people },
      { key: 'teamId', label: t('field.team'), type: 'choice', options: teams },
      { key: 'completeness', label: t('field.completeness'), type: 'number' },
      { key: 'verifiedAt', label: t('field.verifiedAt'), type: 'date' },
      { key: 'verifyDue', label: t('field.verifyDue'), type: 'date' },
      { key: 'createdAt', label: t('field.createdAt'), type: 'date' },
      { key: 'updatedAt', label: t('field.updatedAt'), type: 'date' },
    ],
    [t, people, teams],
  );
}
