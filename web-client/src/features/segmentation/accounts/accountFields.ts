import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterField } from '@/shared/filter/fields';
import { usePeople } from '@/shared/people/people';

export const ACCOUNT_KINDS = ['company', 'individual'] as const;
export const GRADES = ['A', 'B', 'C', 'D'];

/** By what accounts may be filtered; the keys are the API's. */
export function useAccountFields(): readonly FilterField[] {
  const { t } = useTranslation('segmentation');
  const { people, teams } = usePeople();
  return useMemo(
    () => [
      { key: 'name', label: t('field.name'), type: 'text' },
      { key: 'district', label: t('field.district'), type: 'text' },
      { key: 'city', label: t('field.city'), type: 'text' },
      { key: 'country', label: t('field.country'), type: 'text', operators: ['eq', 'ne', 'in', 'pr'] },
      { key: 'businessType', label: t('field.businessType'), type: 'text' },
      { key: 'customerType', label: t('field.customerType'), type: 'text' },
      { key: 'grade', label: t('field.grade'), type: 'text', operators: ['in', 'eq', 'ne', 'pr'] },
      { key: 'tags', label: t('field.tags'), type: 'text', operators: ['eq', 'in', 'pr'] },
      { key: 'source', label: t('field.source'), type: 'text' },
      { key: 'phone', label: t('field.phone'), type: 'text', operators: ['eq', 'pr'] },
      { key: 'email', label: t('field.email'), type: 'text', operators: ['eq', 'ew', 'pr'] },
      { key: 'domain', label: t('field.domain'), type: 'text', operators: ['eq', 'pr'] },
      {
        key: 'kind',
        label: t('field.kind'),
        type: 'choice',
        operators: ['eq', 'ne'],
        options: ACCOUNT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
      },
      { key: 'ownerId', label: t('field.owner'), type: 'choice', options: people },
      { key: 'teamId', label: t('field.team'), type: 'choice', options: teams },
      { key: 'number', label: t('field.number'), type: 'text', operators: ['eq', 'sw'] },
      { key: 'completeness', label: t('field.completeness'), type: 'number' },
      { key: 'verifiedAt', label: t('field.verifiedAt'), type: 'date' },
      { key: 'verifyDue', label: t('field.verifyDue'), type: 'date' },
      { key: 'createdAt', label: t('field.createdAt'), type: 'date' },
      { key: 'updatedAt', label: t('field.updatedAt'), type: 'date' },
    ],
    [t, people, teams],
  );
}
