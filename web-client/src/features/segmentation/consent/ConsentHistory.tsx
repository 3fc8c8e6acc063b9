import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ContactResponse, listConsentHistory } from '@/api/generated';
import { useText } from '@/shared/lib/localized';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { consentKeys } from './words';
import css from './consent.module.css';

/** Everything that the person agreed to or refused, with what proves it. */
export function ConsentHistory({ contact, onClose }: { contact: ContactResponse; onClose: () => void }) {
  const { t } = useTranslation('consent');
  const text = useText();
  const history = useInfiniteQuery({
    queryKey: consentKeys.history(contact.id),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      (await listConsentHistory({ path: { id: contact.id }, query: { after: pageParam, limit: 50 }, signal }))
        .data,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog opened onClose={onClose} title={`${t('panel.title')}: ${contact.name}`} size="lg">
      {history.isPending && <LoadingState />}
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.isSuccess && entries.length === 0 && <p className={css.quiet}>{t('panel.none')}</p>}
      <ul className={css.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Pill tone={entry.granted ? 'good' : 'bad'}>{t(entry.granted ? 'panel.yes' : 'panel.no')}</Pill>{' '}
            <b>
              {t(`channel.${entry.channel ?? 'any'}`)} ·{' '}
              {entry.purpose === 'service' ? '' : t(`purpose.${entry.purpose ?? 'any'}`)}
              {entry.goodsClass && ` · ${entry.goodsClass}`}
            </b>{' '}
            <DateText value={entry.at} time />
            <p className={css.quiet}>
              {t('panel.by', { source: t(`source.${entry.source}`), name: entry.recordedByName })}
              {entry.address && ` · ${entry.address}`}
            </p>
            {entry.evidence && (
              <p>
                <span className={css.quiet}>{t('panel.evidence')}: </span>
                {entry.evidence}
              </p>
            )}
            {entry.wording && (
              <p>
                <span className={css.quiet}>{t('panel.wording', { number: entry.wordingNumber })}: </span>“
                {text(entry.wording)}”
              </p>
            )}
          </li>
        ))}
      </ul>
      {history.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('panel.more')}
        </Button>
      )}
    </Dialog>
  );
}
