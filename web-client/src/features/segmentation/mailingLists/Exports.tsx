import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listExports } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { PersonName } from '@/shared/people/PersonSelect';
import { DateText } from '@/shared/ui/display/Display';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { mailingKeys } from './mailingKeys';
import css from './mailing.module.css';

const WORKING_MS = 1_000;

/** Files that were made of the list; each stands in the audit trail too. */
export function Exports({ listId }: { listId: string }) {
  const { t } = useTranslation('mailing');
  const { t: common } = useTranslation();
  const format = useFormat();
  const exports = useQuery({
    queryKey: mailingKeys.exports(listId),
    queryFn: async ({ signal }) => (await listExports({ path: { id: listId }, signal })).data.items,
    refetchInterval: (query) =>
      query.state.data?.some((one) => one.state === 'queued' || one.state === 'running') ? WORKING_MS : false,
  });
  if (exports.isPending) return <LoadingState />;
  if (!exports.data) return <ErrorState error={exports.error} onRetry={() => void exports.refetch()} />;
  if (exports.data.length === 0) return <p className={css.quiet}>{t('noExports')}</p>;
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t('tab.exports')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('field.createdAt')}</th>
            <th scope="col">{t('field.format')}</th>
            <th scope="col">{t('field.by')}</th>
            <th scope="col" data-align="end">
              {t('included')}
            </th>
            <th scope="col" data-align="end">
              {t('withdrawnSince')}
            </th>
            <th scope="col">{t('field.file')}</th>
          </tr>
        </thead>
        <tbody>
          {exports.data.map((one) => (
            <tr key={one.id}>
              <td>
                <DateText value={one.createdAt} relative />
              </td>
              <td>
                {t(`format.${one.format}`)} {one.layout?.sheet}
              </td>
              <td>
                <PersonName id={one.createdBy} />
              </td>
              <td data-align="end">{typeof one.included === 'number' ? format.number(one.included) : '—'}</td>
              <td data-align="end">{format.number(one.withdrawnSince ?? 0)}</td>
              <td>
                {one.downloadable ? (
                  <Anchor href={`/api/v1/mailing-lists/${listId}/exports/${one.id}/file`} download>
                    {t('download')}
                  </Anchor>
                ) : (
                  common(`job.state.${one.state}`)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
