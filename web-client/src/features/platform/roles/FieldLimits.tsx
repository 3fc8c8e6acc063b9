import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type FieldAccess, listLimitableFields } from '@/api/generated';
import { useAuditNames } from '../audit/auditNames';
import css from './roles.module.css';

/** Record type → field → how far the role is kept from it. */
export type Limits = Readonly<Record<string, Readonly<Record<string, FieldAccess>>>>;

interface Props {
  limits: Limits;
  readOnly: boolean;
  onChange: (limits: Limits) => void;
}

/** Which fields of each record type stay hidden from a role, and which it sees but cannot change. */
export function FieldLimits({ limits, readOnly, onChange }: Props) {
  const { t } = useTranslation('platform');
  const { fieldName, typeName } = useAuditNames();
  const { data } = useQuery({
    queryKey: ['limitable-fields'],
    queryFn: async ({ signal }) => (await listLimitableFields({ signal })).data.fields,
  });
  return (
    <details className={css.limits} open={Object.keys(limits).length > 0}>
      <summary>{t('roles.fields')}</summary>
      <p>{t('roles.fieldsHint')}</p>
      {Object.entries(data ?? {}).map(([recordType, fields]) => {
        const ofType = limits[recordType] ?? {};
        const limited = (access: FieldAccess) => fields.filter((field) => ofType[field] === access);
        const change = (access: FieldAccess, chosen: string[]) => {
          const others = Object.entries(ofType).filter(
            ([field, limit]) => limit !== access && !chosen.includes(field),
          );
          onChange({
            ...limits,
            [recordType]: Object.fromEntries<FieldAccess>([
              ...others,
              ...chosen.map((field) => [field, access] as const),
            ]),
          });
        };
        const field = (access: FieldAccess, label: string) => (
          <MultiSelect
            size="xs"
            label={label}
            aria-label={`${typeName(recordType)}: ${label}`}
            disabled={readOnly}
            searchable
            hidePickedOptions
            data={fields.map((value) => ({ value, label: fieldName(value) }))}
            value={limited(access)}
            onChange={(chosen) => change(access, chosen)}
          />
        );
        return (
          <fieldset key={recordType}>
            <legend>{typeName(recordType)}</legend>
            {field('none', t('roles.hiddenFields'))}
            {field('read', t('roles.lockedFields'))}
          </fieldset>
        );
      })}
    </details>
  );
}
