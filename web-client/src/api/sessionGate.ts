import { createStore } from '@/shared/lib/store';

/**
 * Holds requests that met a 401 after the person had signed in, until they sign in again in the dialog over the page:
 * nothing typed is lost, and the request that failed goes out once more.
 */
const gate = createStore({ established: false, ended: false });
let waiting: ((signedIn: boolean) => void)[] = [];

const settle = (signedIn: boolean) => {
  for (const resolve of waiting) resolve(signedIn);
  waiting = [];
  gate.set({ established: signedIn, ended: false });
};

export const sessionGate = {
  use: gate.use,
  established: () => gate.set({ established: true, ended: false }),
  signedInAgain: () => settle(true),
  signedOut: () => settle(false),
  /** True when the request should be sent again. */
  renewed(): Promise<boolean> {
    if (!gate.get().established) return Promise.resolve(false);
    gate.set({ established: true, ended: true });
    return new Promise((resolve) => waiting.push(resolve));
  },
};
