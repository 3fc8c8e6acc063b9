import { Button } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/shared/ui/display/Display';
import css from './record.module.css';

export interface TimelineEntry {
  id: string;
  at: string;
  icon: TablerIcon;
  /** Who, when someone did it. */
  actor?: string | null | undefined;
  title: ReactNode;
  body?: ReactNode;
}

interface Props {
  entries: readonly TimelineEntry[];
  hasMore?: boolean;
  onMore?: () => void;
}

/** Newest first; one line for what happened, the rest below it. */
export function Timeline({ entries, hasMore = false, onMore }: Props) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p className={css.quiet}>{t('timeline.empty')}</p>;
  return (
    <>
      <ol className={css.timeline}>
        {entries.map(({ id, at, icon: Icon, actor, title, body }) => (
          <li key={id}>
            <span className={css.dot} aria-hidden>
              <Icon size={13} />
            </span>
            <div className={css.entry}>
              <div className={css.entryHead}>
                <span>
                  {actor && <b>{actor} </b>}
                  {title}
                </span>
                <DateText value={at} relative />
              </div>
              {body !== undefined && <div className={css.entryBody}>{body}</div>}
            </div>
          </li>
        ))}
      </ol>
      {hasMore && (
        <Button variant="subtle" color="gray" onClick={onMore}>
          {t('timeline.older')}
        </Button>
      )}
    </>
  );
}
