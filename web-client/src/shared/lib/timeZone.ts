import { createStore } from './store';

/** The zone in which instants are shown: the browser's until the profile names another. */
export const timeZone = createStore(Intl.DateTimeFormat().resolvedOptions().timeZone);
