import { createStore } from './store';

const STEP_MS = 30_000;
const now = createStore(Date.now());
setInterval(() => now.set(Date.now()), STEP_MS);

/** The time, for clocks on the screen; moves on by itself. */
export const useNow = now.use;
