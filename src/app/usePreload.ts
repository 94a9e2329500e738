import { useEffect } from 'react';
import { fetchLateCode } from '../ui/lateCode.ts';
import { watchCalm } from '../ui/watchCalm.ts';

/** How long nobody has to be at work before code is fetched that is not needed yet, in ms. */
const CALM_MS = 400;
/** The same until all data is there: loading it needs the processor more. */
const LOADING_MS = 3_000;

/**
 * Fetches the code of menus, dialogs, tips and details before they are wanted.
 * @param isWhole whether there is data of which nothing more comes
 */
export function usePreload(isWhole: boolean): void {
  useEffect(() => {
    const calm = watchCalm(isWhole ? CALM_MS : LOADING_MS);
    void fetchLateCode(calm.wait).finally(calm.stop);
    return calm.stop;
  }, [isWhole]);
}
