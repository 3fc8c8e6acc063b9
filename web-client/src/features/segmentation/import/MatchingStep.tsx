import { Alert, Button, Checkbox, NativeSelect, Radio, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { checkList, type ImportResponse, mapColumns } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCountries } from '@/shared/lib/countries';
import { useProblemText } from '@/shared/lib/useProblemText';
import { FormSection } from '@/shared/ui/form/FormParts';
import { useImportFields } from './ColumnsStep';
import css from './import.module.css';
import { importKeys } from './importKeys';
import type { MappingDraft } from './useMappingDraft';

const MATCH_KEYS = ['name', 'email', 'phone', 'website'] as const;
const ON_MATCH = ['fillBlanks', 'overwrite', 'skip'] as const;
const POLICIES = ['fillBlanks', 'overwrite', 'keep'] as const;
const AS_ABOVE = '';

interface Props {
  list: ImportResponse;
  draft: MappingDraft;
  onBack: () => void;
  onNext: () => void;
}

/** What makes a row the same as a record, and what then happens to each field. */
export function MatchingStep({ list, draft, onBack, onNext }: Props) {
  const { t } = useTranslation('segmentation');
  const client = useQueryClient();
  const countries = useCountries();
  const problemText = useProblemText();
  const fields = useImportFields(list.recordType);
  const { mapping, change } = draft;
  const path = { id: list.id };

  const check = useMutation({
    mutationFn: async () => {
      const { data } = await mapColumns({ path, body: mapping, headers: ifMatch(list) });
      draft.saved();
      client.setQueryData(importKeys.one(list.id), data);
      const { data: checked } = await checkList({ path, headers: ifMatch(data) });
      return checked;
    },
    onSuccess: (checked) => {
      client.removeQueries({ queryKey: importKeys.rows(list.id) });
      client.setQueryData(importKeys.one(list.id), checked);
      void client.invalidateQueries({ queryKey: importKeys.lists });
      onNext();
    },
  });
  const used = (fields.data?.items ?? []).filter((field) =>
    Object.values(mapping.columns).includes(field.name),
  );
  const toggle = (key: string, on: boolean) =>
    change({ matchBy: MATCH_KEYS.filter((one) => (one === key ? on : mapping.matchBy.includes(one))) });
  const setPolicy = (field: string, policy: string) => {
    const others = Object.fromEntries(
      Object.entries(mapping.fieldPolicies).filter(([name]) => name !== field),
    );
    const chosen = POLICIES.find((one) => one === policy);
    change({ fieldPolicies: chosen ? { ...others, [field]: chosen } : others });
  };
  return (
    <>
      {check.error && (
        <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
          {problemText(check.error)}
        </Alert>
      )}
      {list.recordType !== 'lead' && (
        <>
          <FormSection title={t('import.matchBy')}>
            <div className={css.keys}>
              {MATCH_KEYS.map((key) => (
                <Checkbox
                  key={key}
                  size="xs"
                  label={t(`import.matchKey.${key}`)}
                  checked={mapping.matchBy.includes(key)}
                  onChange={(event) => toggle(key, event.currentTarget.checked)}
                />
              ))}
            </div>
          </FormSection>
          <Radio.Group
            label={t('import.onMatchLabel')}
            value={mapping.onMatch}
            onChange={(value) => change({ onMatch: value })}
            mb="lg"
          >
            <div className={css.keys}>
              {ON_MATCH.map((value) => (
                <Radio
                  key={value}
                  size="xs"
                  value={value}
                  label={t(`import.onMatch.${value}`)}
                  description={t(`import.onMatchHint.${value}`)}
                />
              ))}
            </div>
          </Radio.Group>
          {mapping.onMatch !== 'skip' && (
            <details className={css.details}>
              <summary>{t('import.policies')}</summary>
              <table className={css.policies}>
                <tbody>
                  {used.map((field) => (
                    <tr key={field.name}>
                      <th scope="row" id={`policy-${field.name}`}>
                        {field.label}
                      </th>
                      <td>
                        <NativeSelect
                          aria-labelledby={`policy-${field.name}`}
                          value={mapping.fieldPolicies[field.name] ?? AS_ABOVE}
                          data={[
                            { value: AS_ABOVE, label: t('import.asAbove') },
                            ...POLICIES.map((value) => ({ value, label: t(`import.policy.${value}`) })),
                          ]}
                          onChange={(event) => setPolicy(field.name, event.currentTarget.value)}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )}
        </>
      )}
      <Select
        size="xs"
        maw={320}
        mb="lg"
        searchable
        allowDeselect={false}
        label={t('import.defaultCountry')}
        data={countries.options}
        value={mapping.defaultCountry}
        onChange={(country) => country && change({ defaultCountry: country })}
      />
      <div className={css.foot}>
        <Button variant="default" onClick={onBack}>
          {t('import.back')}
        </Button>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {t('import.toCheck')}
        </Button>
      </div>
    </>
  );
}
