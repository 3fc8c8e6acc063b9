import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getCallProgress } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { DateText, Person, Pill } from '@/shared/ui/display/Display';
import figures from '../shared/tiles.module.css';
import { callKeys } from './telesalesKeys';
import css from './telesales.module.css';

const REFRESH_MS = 5_000;
const TILES = ['toCall', 'done', 'calls', 'reached', 'leadsMade', 'refused'] as const;

/** What each agent has done today, as it happens. */
export function CallProgress({ id }: { id: string }) {
  const { t } = useTranslation('telesales');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: callKeys.progress(id),
    queryFn: async ({ signal }) => (await getCallProgress({ path: { id }, signal })).data,
    refetchInterval: REFRESH_MS,
  });
  if (!data) return null;
  return (
    <section className={css.progress} aria-label={t('progress.title')}>
      <dl className={figures.tiles}>
        {TILES.map((tile) => (
          <div key={tile} data-tile={tile}>
            <dt>{t(`progress.${tile}`)}</dt>
            <dd>{format.number(data[tile])}</dd>
          </div>
        ))}
      </dl>
      {data.agents.length > 0 && (
        <div className={css.scroll} tabIndex={0} role="region" aria-label={t('progress.agents')}>
          <table className={css.agents}>
            <thead>
              <tr>
                <th scope="col">{t('progress.agent')}</th>
                <th scope="col">{t('progress.calls')}</th>
                <th scope="col">{t('progress.reached')}</th>
                <th scope="col">{t('progress.leadsMade')}</th>
                <th scope="col">{t('progress.callBacksDue')}</th>
                <th scope="col">{t('progress.callBacksLater')}</th>
                <th scope="col">{t('progress.lastCall')}</th>
              </tr>
            </thead>
            <tbody>
              {data.agents.map((agent) => (
                <tr key={agent.id}>
                  <th scope="row">
                    <Person name={agent.name} />{' '}
                    {agent.onACall && <Pill tone="good">{t('progress.now')}</Pill>}
                  </th>
                  <td>{format.number(agent.calls)}</td>
                  <td>{format.number(agent.reached)}</td>
                  <td>{format.number(agent.leadsMade)}</td>
                  <td data-alarm={agent.callBacksDue > 0}>{format.number(agent.callBacksDue)}</td>
                  <td>{format.number(agent.callBacksLater)}</td>
                  <td>
                    <DateText value={agent.lastCallAt} relative />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
