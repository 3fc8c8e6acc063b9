import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterField } from '@/shared/filter/fields';
import { usePeople } from '@/shared/people/people';
import { OUTCOMES, SOURCE_KINDS, STATUSES } from './vocabulary';

/** What lists, boards and dispatch rules may ask of a lead; the server declares the same. */
export function useLeadFilterFields(): readonly FilterField[] {
  const { t } = useTranslation('leads');
  const people = usePeople();
  return useMemo(() => {
    const text = (
      key:
        | 'companyName'
        | 'personName'
        | 'jobTitle'
        | 'email'
        | 'phone'
        | 'district'
        | 'city'
        | 'country'
        | 'interest'
        | 'message'
        | 'source'
        | 'campaignRef'
        | 'number',
    ) => ({ key, label: t(`field.${key}`), type: 'text' }) as const;
    const date = (
      key:
        | 'enquiredAt'
        | 'lastEnquiredAt'
        | 'respondBy'
        | 'firstContactAt'
        | 'assignedAt'
        | 'inPoolSince'
        | 'protectedUntil'
        | 'nurtureUntil',
    ) => ({ key, label: t(`field.${key}`), type: 'date' }) as const;
    const number = (key: 'score' | 'enquiryCount' | 'responseMinutes') =>
      ({ key, label: t(`field.${key}`), type: 'number' }) as const;
    return [
      {
        key: 'status',
        label: t('field.status'),
        type: 'choice',
        options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      },
      {
        key: 'outcome',
        label: t('field.outcome'),
        type: 'choice',
        options: OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
      },
      number('score'),
      { key: 'late', label: t('field.late'), type: 'boolean' },
      {
        key: 'ownerId',
        label: t('field.owner'),
        type: 'choice',
        options: people.people,
      },
      {
        key: 'teamId',
        label: t('field.team'),
        type: 'choice',
        options: people.teams,
      },
      text('district'),
      text('interest'),
      text('source'),
      {
        key: 'sourceKind',
        label: t('field.sourceKind'),
        type: 'choice',
        options: SOURCE_KINDS.map((value) => ({ value, label: t(`sourceKind.${value}`) })),
      },
      {
        key: 'language',
        label: t('field.language'),
        type: 'choice',
        options: (['en', 'zh-Hant', 'zh-Hans'] as const).map((value) => ({
          value,
          label: t(`language.${value}`),
        })),
      },
      date('enquiredAt'),
      date('lastEnquiredAt'),
      date('respondBy'),
      date('firstContactAt'),
      date('assignedAt'),
      date('inPoolSince'),
      date('protectedUntil'),
      date('nurtureUntil'),
      number('enquiryCount'),
      number('responseMinutes'),
      text('companyName'),
      text('personName'),
      text('jobTitle'),
      text('email'),
      text('phone'),
      text('city'),
      text('country'),
      text('message'),
      text('campaignRef'),
      text('number'),
    ];
  }, [t, people]);
}
