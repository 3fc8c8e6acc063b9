import { useHotkeys } from '@mantine/hooks';
import { createStore } from '@/shared/lib/store';

/** Counts how often the palette was asked for; its code is downloaded with the first time. */
export const paletteRequests = createStore(0);

export const openPalette = () => paletteRequests.set(paletteRequests.get() + 1);

export function usePaletteWanted(): boolean {
  useHotkeys([['mod+K', openPalette]], [], true);
  return paletteRequests.use() > 0;
}
