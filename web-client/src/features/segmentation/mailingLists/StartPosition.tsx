import { useTranslation } from 'react-i18next';
import css from './mailing.module.css';

interface Props {
  columns: number;
  rows: number;
  value: number;
  onChange: (place: number) => void;
}

/** The sheet as it lies in the printer: which label is the first that is still there. */
export function StartPosition({ columns, rows, value, onChange }: Props) {
  const { t } = useTranslation('mailing');
  return (
    <fieldset className={css.start}>
      <legend>{t('startAt')}</legend>
      <div style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
        {Array.from({ length: columns * rows }, (_, i) => i + 1).map((place) => (
          <label key={place} data-used={place < value} data-first={place === value}>
            <input
              type="radio"
              name="start-at"
              checked={place === value}
              onChange={() => onChange(place)}
              aria-label={t('label', { nth: place })}
            />
            {place}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
