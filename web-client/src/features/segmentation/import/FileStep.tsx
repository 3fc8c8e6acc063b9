import { Alert, Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeSource, type ImportResponse, listRows } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import css from './import.module.css';
import { importKeys } from './importKeys';
import { DELIMITERS, ENCODINGS, stepOf } from './importWords';
import { SampleTable } from './SampleTable';

const SAMPLE_ROWS = 8;

type Reading = Partial<Record<'encoding' | 'delimiter' | 'sheet', string>>;

interface Props {
  list: ImportResponse;
  onNext: () => void;
  /** Its columns are found anew, and the mapping with them. */
  onReadAgain: () => void;
}

/** How the file was read; it is read again when the guess was wrong. */
export function FileStep({ list, onNext, onReadAgain }: Props) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const sample = useQuery({
    queryKey: [...importKeys.rows(list.id), 'sample'],
    queryFn: async ({ signal }) =>
      (await listRows({ path: { id: list.id }, query: { limit: SAMPLE_ROWS }, signal })).data.items,
  });
  const readAgain = useMutation({
    mutationFn: async (reading: Reading) => {
      const { encoding = null, delimiter = null, sheet = null } = list;
      const body = { encoding, delimiter, sheet, ...reading };
      return (await changeSource({ path: { id: list.id }, body, headers: ifMatch(list) })).data;
    },
    onSuccess: (again) => {
      client.setQueryData(importKeys.one(list.id), again);
      void client.invalidateQueries({ queryKey: importKeys.rows(list.id) });
      void client.invalidateQueries({ queryKey: importKeys.lists });
      onReadAgain();
    },
  });
  const mayRead = can('imports:update') && stepOf(list) !== 'result' && stepOf(list) !== 'run';
  const choice = (reading: keyof Reading, value: string, options: { value: string; label: string }[]) => (
    <NativeSelect
      aria-label={t(`import.${reading}`)}
      data={options}
      value={value}
      disabled={readAgain.isPending}
      onChange={(event) => readAgain.mutate({ [reading]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <dl className={css.facts}>
        <div>
          <dt>{t('import.fileName')}</dt>
          <dd>{list.fileName}</dd>
        </div>
        <div>
          <dt>{t('import.rowCount')}</dt>
          <dd className="num">{format.number(list.rowCount)}</dd>
        </div>
        {list.encoding && (
          <div>
            <dt>{t('import.encoding')}</dt>
            <dd>
              {mayRead
                ? choice(
                    'encoding',
                    list.encoding,
                    ENCODINGS.map((value) => ({ value, label: t(`import.encodings.${value}`) })),
                  )
                : list.encoding}
            </dd>
          </div>
        )}
        {list.delimiter && (
          <div>
            <dt>{t('import.delimiter')}</dt>
            <dd>
              {mayRead
                ? choice(
                    'delimiter',
                    list.delimiter,
                    DELIMITERS.map((value) => ({ value, label: delimiterWords(value) })),
                  )
                : delimiterWords(list.delimiter)}
            </dd>
          </div>
        )}
        {list.sheet && (
          <div>
            <dt>{t('import.sheet')}</dt>
            <dd>
              {mayRead && list.sheets.length > 1
                ? choice(
                    'sheet',
                    list.sheet,
                    list.sheets.map(({ name }) => ({ value: name, label: name })),
                  )
                : list.sheet}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('import.becomes')}</dt>
          <dd>{t(`import.recordType.${list.recordType}`)}</dd>
        </div>
        {list.partnerName && (
          <div>
            <dt>{t('import.partner')}</dt>
            <dd>{list.partnerName}</dd>
          </div>
        )}
      </dl>
      {readAgain.error && (
        <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
          {problemText(readAgain.error)}
        </Alert>
      )}
      {list.refusal && (
        <Alert icon={<IconAlertTriangle size={16} />} color="orange" mb="md">
          {t('import.refusedBecause', { reason: list.refusal })}
        </Alert>
      )}
      {list.notices.length > 0 && (
        <Alert icon={<IconInfoCircle size={16} />} color="blue" mb="md" title={t('import.notices')}>
          {list.notices.map((notice) => (
            <div key={notice.message}>{notice.message}</div>
          ))}
        </Alert>
      )}
      <SampleTable headers={list.columns.map((column) => column.header)} rows={sample.data ?? []} />
      <div className={css.foot}>
        <Button onClick={onNext}>{t('import.toColumns')}</Button>
      </div>
    </>
  );

  function delimiterWords(value: string) {
    const index = DELIMITERS.findIndex((one) => one === value);
    return index < 0 ? value : (t('import.delimiters').split('/')[index] ?? value);
  }
}
