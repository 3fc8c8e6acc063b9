import { createStore } from './store';

/** The list that one came from, in its order: what "previous" and "next" mean on a record page. */
const trail = createStore<{ list: string; ids: readonly string[] }>({ list: '', ids: [] });

export const leaveTrail = (list: string, ids: readonly string[]) => trail.set({ list, ids });

export function useTrail(list: string, id: string, open: (id: string) => void) {
  const { list: from, ids } = trail.use();
  const at = from === list ? ids.indexOf(id) : -1;
  const step = (to: string | undefined) => (at < 0 || to === undefined ? undefined : () => open(to));
  return { onPrevious: step(ids[at - 1]), onNext: step(ids[at + 1]) };
}
