import { createStore } from './store';

/** What the page's live region says; the counter lets the same words be said twice. */
export const announcement = createStore({ text: '', nth: 0 });

export const announce = (text: string) => announcement.set({ text, nth: announcement.get().nth + 1 });
