import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCategories, type SegmentRecords } from '@/api/generated';
import { useCountries } from '@/shared/lib/countries';
import { useFormat } from '@/shared/lib/useFormat';
import { mailingKeys } from './mailingKeys';
import css from './mailing.module.css';

interface Props {
  recordType: SegmentRecords;
  onChange: (definition: string) => void;
}

type Field =
  | 'country'
  | 'businessType'
  | 'customerType'
  | 'grade'
  | 'district'
  | 'source'
  | 'tags'
  | 'jobTitle'
  | 'department'
  | 'language';

/** The commonest values of the base, each one click; several may be chosen, of which any is meant. */
export function Categories({ recordType, onChange }: Props) {
  const { t } = useTranslation('segmentation');
  const { t: own } = useTranslation('mailing');
  const format = useFormat();
  const countries = useCountries();
  const { data } = useQuery({
    queryKey: mailingKeys.categories(recordType),
    queryFn: async ({ signal }) => (await listCategories({ query: { recordType }, signal })).data.items,
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (definition: string) => {
    const next = chosen.includes(definition)
      ? chosen.filter((one) => one !== definition)
      : [...chosen, definition];
    setChosen(next);
    onChange(next.join(' or '));
  };
  const shown = (data ?? []).filter((category) => category.values.length > 0);
  if (data && shown.length === 0) return <p className={css.quiet}>{own('noCategories')}</p>;
  return (
    <div className={css.categories}>
      {shown.map((category) => (
        <div key={category.field} role="group" aria-label={t(`field.${category.field as Field}`)}>
          <strong>{t(`field.${category.field as Field}`)}</strong>
          <div className={css.chips}>
            {category.values.map((one) => (
              <button
                key={one.definition}
                type="button"
                className={css.chip}
                aria-pressed={chosen.includes(one.definition)}
                onClick={() => toggle(one.definition)}
              >
                {category.field === 'country' ? (countries.nameOf(one.name) ?? one.name) : one.name}
                <span>{format.number(one.count)}</span>
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
