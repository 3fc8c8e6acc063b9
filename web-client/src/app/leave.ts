import { sessionGate } from '@/api/sessionGate';
import { clearAllDrafts } from '@/shared/lib/useDraft';

/** After signing out: nothing of this person may stay in the page's memory or on the device. */
export function leave() {
  sessionGate.signedOut();
  clearAllDrafts();
  window.location.assign('/sign-in');
}
