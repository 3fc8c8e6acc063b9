import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listErasures } from '@/api/generated';
import { DateText } from '@/shared/ui/display/Display';
import { Panel } from '@/shared/ui/Panel';
import css from './privacy.module.css';

/** Proof that something was erased, which does not say whose it was. */
export function Erasures() {
  const { t } = useTranslation('privacy');
  const erasures = useQuery({
    queryKey: ['erasures'],
    queryFn: async ({ signal }) => (await listErasures({ query: { limit: 50 }, signal })).data.items,
  });
  return (
    <Panel title={t('erasures')} explain={t('erasuresHint')}>
      {erasures.data?.length === 0 && <p className={css.quiet}>{t('noErasures')}</p>}
      <ul className={css.erasures}>
        {erasures.data?.map((erasure) => (
          <li key={erasure.id}>
            <DateText value={erasure.erasedAt} time />{' '}
            <span className={css.quiet}>{t('erasedBy', { name: erasure.erasedByName })}</span>
            <p>{erasure.parts.map((part) => `${part.title}: ${part.count}`).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
