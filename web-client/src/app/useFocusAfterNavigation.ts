import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { announce } from '@/shared/lib/announce';

/** After going to another page the keyboard and the screen reader start at its content, not at the old link. */
export function useFocusAfterNavigation(mainId: string) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    const isFirst = previous.current === undefined;
    previous.current = path;
    if (isFirst) return;
    document.getElementById(mainId)?.focus({ preventScroll: true });
    // the new page sets the title in an effect of its own
    requestAnimationFrame(() => announce(document.title));
  }, [path, mainId]);
}
