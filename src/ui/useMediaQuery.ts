import { useMemo, useSyncExternalStore } from 'react';

/** Whether a media query matches; re-renders when that changes. */
export function useMediaQuery(query: string): boolean {
  const { watch, holds } = useMemo(() => {
    const list = window.matchMedia(query);
    return {
      holds: () => list.matches,
      watch: (listener: () => void) => {
        list.addEventListener('change', listener);
        return () => list.removeEventListener('change', listener);
      },
    };
  }, [query]);
  return useSyncExternalStore(watch, holds);
}
