import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorState, LoadingState, NotFoundState } from '@/shared/ui/states/States';

export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState error={error} onRetry={retry} />;
}

export const RouteNotFound = () => <NotFoundState />;
export const RoutePending = () => <LoadingState />;
