import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResponse, RowResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import { Pill } from '@/shared/ui/display/Display';
import css from './import.module.css';
import { OUTCOME_TONES } from './importWords';
import { RowCandidates } from './RowCandidates';
import { RowCells } from './RowCells';

const NAMING = [
  'name',
  'companyName',
  'personName',
  'names.zh-Hant',
  'names.zh-Hans',
  'lastName',
  'firstName',
];

/** What the row is called: the cell that the mapping sends to a name. */
function nameOf(list: ImportResponse, row: RowResponse): string {
  const columns = Object.entries(list.mapping?.columns ?? {});
  for (const field of NAMING) {
    const header = columns.find(([, to]) => to === field)?.[0];
    const cell = header && row.cells[header];
    if (cell) return cell;
  }
  return Object.values(row.cells).find(Boolean) ?? '';
}

/** One row: what becomes of it and why; wrong cells are put right and doubts decided here. */
export function RowItem({ list, row }: { list: ImportResponse; row: RowResponse }) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const mayReview = !row.applied && can('imports:update') && list.status !== 'undone';
  const needsEye = row.outcome === 'rejected' && mayReview;
  const [opened, setOpened] = useState(needsEye);
  return (
    <li className={css.rowItem}>
      <div className={css.rowHead}>
        <span className={css.lineNo}>{t('import.lineNo', { line: row.line })}</span>
        <strong>
          <RowName list={list} row={row} />
        </strong>
        <Pill tone={OUTCOME_TONES[row.outcome]}>{t(`import.outcome.${row.outcome}`)}</Pill>
        {row.decision && <span className={css.quiet}>{t(`import.decided.${row.decision}`)}</span>}
        {row.edited && <span className={css.quiet}>{t('import.edited')}</span>}
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? 'import.hideCells' : 'import.showCells')}
        </Button>
      </div>
      {row.reasons.length > 0 && (
        <ul className={css.reasons}>
          {row.reasons.map((reason) => (
            <li key={`${reason.column ?? ''}${reason.code}`}>
              {reason.column && <b>{reason.column}: </b>}
              {reason.message}
            </li>
          ))}
        </ul>
      )}
      {row.candidates.length > 0 && mayReview && <RowCandidates list={list} row={row} />}
      {opened && <RowCells list={list} row={row} editable={mayReview} />}
    </li>
  );
}

function RowName({ list, row }: { list: ImportResponse; row: RowResponse }) {
  const name = nameOf(list, row);
  const id = row.recordId;
  if (!id || !row.applied || list.recordType === 'lead') return name;
  const to = list.recordType === 'contact' ? '/contacts/$id' : '/accounts/$id';
  return (
    <Anchor inherit renderRoot={(props) => <Link to={to} params={{ id }} {...props} />}>
      {name}
    </Anchor>
  );
}
