import { Button, Progress, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportColumn, type ImportResponse, listImportFields } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import css from './import.module.css';
import { importKeys } from './importKeys';
import type { MappingDraft } from './useMappingDraft';

const GROUPS = ['record', 'contact', 'account', 'listing'] as const;

/** The fields that a column may go to, named by the server in the person's language. */
export function useImportFields(recordType: ImportResponse['recordType']) {
  return useQuery({
    queryKey: importKeys.fields(recordType),
    queryFn: async ({ signal }) => (await listImportFields({ query: { recordType }, signal })).data,
    staleTime: Infinity,
  });
}

interface Props {
  list: ImportResponse;
  draft: MappingDraft;
  onBack: () => void;
  onNext: () => void;
}

/** Which column goes where, with what it holds and how full it is. */
export function ColumnsStep({ list, draft, onBack, onNext }: Props) {
  const { t } = useTranslation('segmentation');
  const fields = useImportFields(list.recordType);
  if (fields.error) return <ErrorState error={fields.error} onRetry={() => void fields.refetch()} />;
  if (!fields.data) return <LoadingState />;
  const { columns } = draft.mapping;
  const taken = new Set(Object.values(columns));
  const options = GROUPS.flatMap((group) => {
    const items = fields.data.items
      .filter((field) => field.group === group)
      .map((field) => ({ value: field.name, label: field.label }));
    return items.length > 0 ? [{ group: t(`import.group.${list.recordType}.${group}`), items }] : [];
  });
  const optionsFor = (field: string | null | undefined) =>
    options.map(({ group, items }) => ({
      group,
      items: items.map((item) => ({ ...item, disabled: item.value !== field && taken.has(item.value) })),
    }));
  const mapped = list.columns.filter((column) => columns[column.header]).length;
  return (
    <>
      <p className={css.headline}>{t('import.mapped', { count: mapped, total: list.columns.length })}</p>
      <ul className={css.columns}>
        {list.columns.map((column) => (
          <Column key={column.header} column={column} suggestion={columns[column.header]}>
            <Select
              size="xs"
              searchable
              clearable
              aria-label={t('import.goesTo', { header: column.header })}
              placeholder={t('import.leftOut')}
              nothingFoundMessage={t('import.noField')}
              data={optionsFor(columns[column.header])}
              value={columns[column.header] ?? null}
              onChange={(field) => draft.change({ columns: { ...columns, [column.header]: field } })}
            />
          </Column>
        ))}
      </ul>
      <div className={css.foot}>
        <Button variant="default" onClick={onBack}>
          {t('import.back')}
        </Button>
        <Button onClick={onNext} disabled={mapped === 0}>
          {t('import.toMatching')}
        </Button>
      </div>
    </>
  );
}

interface ColumnProps {
  column: ImportColumn;
  suggestion: string | null | undefined;
  children: ReactNode;
}

function Column({ column, suggestion, children }: ColumnProps) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const isGuess =
    suggestion != null && suggestion === column.suggestedField && (column.confidence ?? 1) < 0.7;
  return (
    <li className={css.column}>
      <strong>{column.header}</strong>
      <span className={css.samples}>{column.samples.join(' · ') || t('import.blank')}</span>
      <span className={css.fill}>
        {t('import.filled', { share: format.percent(column.fill) })}
        <Progress
          value={column.fill * 100}
          size={4}
          aria-label={t('import.filledOf', { header: column.header })}
        />
      </span>
      <span>
        {children}
        {isGuess && <span className={css.guess}>{t('import.guess')}</span>}
      </span>
    </li>
  );
}
