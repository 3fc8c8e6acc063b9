import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { features } from '@/app/features';
import { useCan, useSession } from '@/app/session';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { FirstSteps } from './FirstSteps';
import css from './home.module.css';

/** What waits for me: each feature brings its tiles. */
export function HomePage() {
  const { t } = useTranslation('platform');
  const { name } = useSession();
  const can = useCan();
  const tiles = features.flatMap((feature) => feature.home ?? []).filter((tile) => can(tile.permission));
  return (
    <>
      <PageHeader title={t('home.title')} note={t('home.welcome', { name })} />
      <PageBody>
        <FirstSteps />
        <div className={css.tiles}>
          {tiles.map(({ id, component: Tile }) => (
            <Suspense key={id}>
              <Tile />
            </Suspense>
          ))}
        </div>
      </PageBody>
    </>
  );
}
