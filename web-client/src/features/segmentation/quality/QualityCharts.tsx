import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SummariseQualityOwner } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { type Bar, BarChart } from '@/shared/ui/chart/BarChart';
import table from '@/shared/ui/table.module.css';
import { OVERDUE, type Records } from './quality';

interface Group {
  id: string;
  label: string;
  count: number;
  filter: string;
}

/** How many records are how complete, the emptiest first. */
export function Distribution({ records, counts }: { records: Records; counts: readonly number[] }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const open = useOpen(records);
  const groups = counts.map((count, tenth): Group => {
    const from = tenth * 10;
    return from === 100
      ? { id: '100', label: t('whole'), count, filter: 'completeness ge 100' }
      : {
          id: String(from),
          label: t('between', { from, to: from + 9 }),
          count,
          filter: `completeness ge ${from} and completeness lt ${from + 10}`,
        };
  });
  const bars = groups
    .filter(({ count }) => count > 0)
    .map(({ id, label, count }): Bar => ({ id, label, value: count, shown: format.number(count) }));
  return (
    <BarChart
      title={t('distribution')}
      bars={bars}
      measure={t(`of.${records}`)}
      empty={t('empty')}
      onOpen={({ id }) => open(groups.find((group) => group.id === id)?.filter)}
      table={
        <Table
          heads={[t('completeness'), t(`of.${records}`)]}
          rows={groups.map(({ id, label, count }) => ({ id, cells: [label, format.number(count)] }))}
        />
      }
    />
  );
}

/** Whose records are due to be verified, the most first. */
export function ByOwner({ records, owners }: { records: Records; owners: readonly SummariseQualityOwner[] }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const { nameOf } = usePeople();
  const open = useOpen(records);
  const name = ({ ownerId }: SummariseQualityOwner) =>
    ownerId ? (nameOf(ownerId) ?? t('somebody')) : t('nobody');
  const bars = owners
    .filter(({ overdue }) => overdue > 0)
    .map((owner): Bar => ({
      id: owner.ownerId ?? '',
      label: name(owner),
      value: owner.overdue,
      shown: format.number(owner.overdue),
    }));
  return (
    <BarChart
      title={t('byOwner')}
      bars={bars}
      measure={t('tile.overdue')}
      empty={t('nothingDue')}
      onOpen={({ id }) => open(`${id ? `ownerId eq "${id}"` : 'not (ownerId pr)'} and ${OVERDUE}`)}
      table={
        <Table
          heads={[t('owner'), t('tile.total'), t('tile.average'), t('tile.dueSoon'), t('tile.overdue')]}
          rows={owners.map((owner) => ({
            id: owner.ownerId ?? '',
            cells: [
              name(owner),
              format.number(owner.total),
              format.percent(owner.average / 100),
              format.number(owner.dueSoon),
              format.number(owner.overdue),
            ],
          }))}
        />
      }
    />
  );
}

/** To the records behind a figure, those that are due longest first. */
function useOpen(records: Records) {
  const navigate = useNavigate();
  return (filter: string | undefined) =>
    void navigate({ to: `/${records}`, search: { view: 'all', filter, sort: 'verifyDue' } });
}

interface TableProps {
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly string[] }[];
}

const Table = ({ heads, rows }: TableProps) => (
  <table className={table.table}>
    <thead>
      <tr>
        {heads.map((head, i) => (
          <th key={head} scope="col" data-align={i > 0 ? 'end' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, cells }) => (
        <tr key={id}>
          {cells.map((cell, i) => (
            <td key={heads[i]} data-align={i > 0 ? 'end' : undefined}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
