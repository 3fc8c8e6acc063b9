import { Button, Loader } from '@mantine/core';
import {
  IconAlertTriangle,
  IconInbox,
  IconLock,
  IconMapQuestion,
  IconPlugConnectedX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { useProblemText } from '@/shared/lib/useProblemText';
import css from './states.module.css';

interface StateProps {
  icon: TablerIcon;
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  alert?: boolean;
}

function State({ icon: Icon, title, hint, action, alert = false }: StateProps) {
  return (
    <div className={css.state} role={alert ? 'alert' : undefined}>
      <Icon size={30} stroke={1.3} aria-hidden />
      <h2>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      {action !== undefined && <div className={css.action}>{action}</div>}
    </div>
  );
}

/** Offers the first step: import, create, sample data. */
export const EmptyState = ({
  icon = IconInbox,
  ...rest
}: Omit<StateProps, 'icon' | 'alert'> & { icon?: TablerIcon }) => <State icon={icon} {...rest} />;

export function LoadingState() {
  const { t } = useTranslation();
  return (
    <div className={css.state} role="status">
      <Loader size="sm" />
      <span>{t('state.loading')}</span>
    </div>
  );
}

export function NoPermissionState() {
  const { t } = useTranslation();
  return <State icon={IconLock} title={t('state.forbidden')} hint={t('state.forbiddenHint')} />;
}

export function NotFoundState() {
  const { t } = useTranslation();
  return <State icon={IconMapQuestion} title={t('state.notFound')} hint={t('state.notFoundHint')} />;
}

interface ErrorProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** What happened, why, what now, and a reference; or the state that the answer really means. */
export function ErrorState({ error, onRetry }: ErrorProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (isProblem(error, 403)) return <NoPermissionState />;
  if (isProblem(error, 404)) return <NotFoundState />;
  return (
    <State
      alert
      icon={isProblem(error, 0) ? IconPlugConnectedX : IconAlertTriangle}
      title={t('state.failed')}
      hint={
        <>
          {problemText(error)}
          {isProblem(error) && error.traceId && (
            <span className={css.reference}>{t('state.reference', { id: error.traceId })}</span>
          )}
        </>
      }
      action={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    />
  );
}
