import { useEffect } from 'react';
import { fetchLateCode } from '../ui/lateCode.ts';
import { watchCalm } from '../ui/watchCalm.ts';

/** How long nobody has to be at work before code is fetched that is not needed yet, in ms. */
const CALM_MS = 400;
/** The same while data loads, which is not to wait for it. */
const LOADING_MS = 3_000;

/** Fetches the code of menus, dialogs, tips and details before they are wanted. */
export function usePreload(isLoading: boolean): void {
  useEffect(() => {
    const calm = watchCalm(isLoading ? LOADING_MS : CALM_MS);
    void fetchLateCode(calm.wait).finally(calm.stop);
    return calm.stop;
  }, [isLoading]);
}
