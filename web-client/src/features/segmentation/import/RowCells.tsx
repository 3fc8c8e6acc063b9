import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResponse, RowResponse } from '@/api/generated';
import { useDraft } from '@/shared/lib/useDraft';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Nothing } from '@/shared/ui/display/Display';
import css from './import.module.css';
import { useReviewRow } from './useReviewRow';

interface Props {
  list: ImportResponse;
  row: RowResponse;
  editable: boolean;
}

/** The row's cells; of a rejected row those at fault are boxes to type in. */
export function RowCells({ list, row, editable }: Props) {
  const { t } = useTranslation('segmentation');
  const problemText = useProblemText();
  const review = useReviewRow(list, row);
  const draft = useDraft<Record<string, string>>(`import.${list.id}.row.${row.number}`);
  const [typed, setTyped] = useState(() => draft.read() ?? {});
  const atFault = new Map(
    row.reasons.flatMap((reason) => (reason.column ? [[reason.column, reason.message]] : [])),
  );
  const wholeRow = row.outcome === 'rejected' && atFault.size === 0;
  const mapped = list.columns.filter(
    (column) => list.mapping?.columns[column.header] ?? row.cells[column.header],
  );
  const change = (header: string, text: string) => {
    const next = { ...typed, [header]: text };
    setTyped(next);
    draft.write(next);
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    review.mutate(
      { cells: typed },
      {
        onSuccess: () => {
          setTyped({});
          draft.clear();
        },
      },
    );
  };
  const isEditable = (header: string) => editable && (wholeRow || atFault.has(header));
  return (
    <form onSubmit={save}>
      <dl className={css.cells}>
        {mapped.map(({ header }) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>
              {isEditable(header) ? (
                <TextInput
                  aria-label={header}
                  value={typed[header] ?? row.cells[header] ?? ''}
                  error={typed[header] === undefined ? atFault.has(header) : undefined}
                  onChange={(event) => change(header, event.currentTarget.value)}
                />
              ) : (
                row.cells[header] || <Nothing />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {review.error && (
        <p className={css.reasons} role="alert">
          {problemText(review.error)}
        </p>
      )}
      {editable && row.outcome === 'rejected' && (
        <Button
          type="submit"
          size="compact-sm"
          loading={review.isPending}
          disabled={Object.keys(typed).length === 0}
        >
          {t('import.checkRow')}
        </Button>
      )}
    </form>
  );
}
