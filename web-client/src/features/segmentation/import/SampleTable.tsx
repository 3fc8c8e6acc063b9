import { useTranslation } from 'react-i18next';
import css from './import.module.css';

interface Props {
  headers: readonly string[];
  rows: readonly { line: number; cells: Readonly<Record<string, string>> }[];
}

/** The first rows as the file has them. */
export function SampleTable({ headers, rows }: Props) {
  const { t } = useTranslation('segmentation');
  return (
    <div className={css.sample} role="region" aria-label={t('import.sample')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className={css.line}>{row.line}</td>
              {headers.map((header) => (
                <td key={header} title={row.cells[header]}>
                  {row.cells[header]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
