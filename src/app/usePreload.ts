import { useEffect } from 'react';
import { fetchLateCode } from '../ui/lateCode.ts';

/** When code that is not needed yet is fetched, after the page has something to show, in ms. */
const CALM_MS = 3_000;

/** Fetches the code of menus, dialogs, tips and details before they are wanted. */
export function usePreload(): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchLateCode(), CALM_MS);
    return () => clearTimeout(timer);
  }, []);
}
