import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { previewSegment, type SegmentRecords } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { RecordName } from '@/shared/ui/display/Display';
import { segmentKeys } from './segmentKeys';
import css from './segments.module.css';

const TYPING_MS = 300;

interface Props {
  recordType: SegmentRecords;
  definition: string;
  segmentId?: string;
}

/** How many the criteria mean and who the first are, a moment after each change. */
export function PreviewPanel({ recordType, definition, segmentId }: Props) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const problemText = useProblemText();
  const [asked] = useDebouncedValue(definition, TYPING_MS);
  const preview = useQuery({
    queryKey: segmentKeys.preview(recordType, asked),
    queryFn: async ({ signal }) =>
      (
        await previewSegment({
          body: { recordType, definition: asked, segmentId: segmentId ?? null },
          signal,
        })
      ).data,
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
  const waiting = asked !== definition || preview.isFetching;
  return (
    <section className={css.preview} aria-labelledby="segment-preview" aria-busy={waiting}>
      <h2 id="segment-preview">{t('preview.title')}</h2>
      {asked === '' ? (
        <p className={css.quiet}>{t('preview.none')}</p>
      ) : preview.error ? (
        <p className={css.trouble} role="alert">
          {problemText(preview.error)}
        </p>
      ) : preview.data ? (
        <>
          <p className={css.count} role="status" data-waiting={waiting}>
            {t(`preview.count.${recordType}`, {
              count: preview.data.count,
              many: format.number(preview.data.count),
            })}
          </p>
          <ul className={css.sample}>
            {preview.data.sample.map((one) => (
              <li key={one.id}>
                <Link to={`/${recordType}s/$id`} params={{ id: one.id }} target="_blank" rel="noreferrer">
                  <RecordName name={one.name} names={one.names} round={recordType === 'contact'} />
                </Link>
                {one.note && <span className={css.quiet}>{one.note}</span>}
              </li>
            ))}
          </ul>
          {preview.data.count > preview.data.sample.length && (
            <p className={css.quiet}>{t('preview.first', { count: preview.data.sample.length })}</p>
          )}
        </>
      ) : (
        <p className={css.quiet}>…</p>
      )}
    </section>
  );
}
