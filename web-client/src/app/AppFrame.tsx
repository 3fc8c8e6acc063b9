import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { openQuestion } from '@/shared/lib/confirm';
import { LiveRegion } from '@/shared/ui/dialogs/LiveRegion';
import { Toasts } from '@/shared/ui/dialogs/Toasts';
import { OfflineBanner } from './OfflineBanner';

const ConfirmDialog = lazy(() => import('@/shared/ui/dialogs/ConfirmDialog'));

/** Around every page, signed in or not. */
export const AppFrame = () => (
  <>
    <OfflineBanner />
    <Outlet />
    <Questions />
    <Toasts />
    <LiveRegion />
  </>
);

function Questions() {
  const open = openQuestion.use();
  return (
    open && (
      <Suspense>
        <ConfirmDialog {...open} />
      </Suspense>
    )
  );
}
