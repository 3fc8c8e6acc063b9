import { Outlet } from '@tanstack/react-router';
import { ConfirmDialog } from '@/shared/ui/dialogs/ConfirmDialog';
import { LiveRegion } from '@/shared/ui/dialogs/LiveRegion';
import { Toasts } from '@/shared/ui/dialogs/Toasts';
import { OfflineBanner } from './OfflineBanner';

/** Around every page, signed in or not. */
export const AppFrame = () => (
  <>
    <OfflineBanner />
    <Outlet />
    <ConfirmDialog />
    <Toasts />
    <LiveRegion />
  </>
);
