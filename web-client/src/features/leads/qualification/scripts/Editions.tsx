import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getScriptVersion, type ScriptResponse } from '@/api/generated';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { ScriptPreview } from './ScriptPreview';
import css from './builder.module.css';

/** Every edition that was ever published, to look at. */
export function Editions({ script }: { script: ScriptResponse }) {
  const { t } = useTranslation('leadsAdmin');
  const [shown, setShown] = useState<number>();
  return (
    <RelatedList title={t('builder.versions')} count={script.versions.length}>
      <ul className={css.versions}>
        {script.versions.map((version) => (
          <li key={version.number}>
            <Button variant="subtle" size="compact-sm" color="gray" onClick={() => setShown(version.number)}>
              {t('builder.nthVersion', { nth: version.number })}
            </Button>
            <Pill tone={version.status === 'published' ? 'good' : 'neutral'}>
              {t(`versionStatus.${version.status}`)}
            </Pill>
            <DateText value={version.publishedAt} time />
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <OldEdition id={script.id} number={shown} onClose={() => setShown(undefined)} />
      )}
    </RelatedList>
  );
}

function OldEdition({ id, number, onClose }: { id: string; number: number; onClose: () => void }) {
  const { t } = useTranslation('leadsAdmin');
  const edition = useQuery({
    queryKey: ['scripts', id, 'edition', number],
    queryFn: async ({ signal }) => (await getScriptVersion({ path: { id, number }, signal })).data,
  });
  return (
    <Dialog opened onClose={onClose} title={t('builder.nthVersion', { nth: number })} size="lg">
      {edition.isPending ? (
        <LoadingState />
      ) : edition.data ? (
        <ScriptPreview document={edition.data.document} />
      ) : (
        <ErrorState error={edition.error} />
      )}
    </Dialog>
  );
}
