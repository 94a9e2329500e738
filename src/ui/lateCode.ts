import { type ComponentType, createElement, lazy, useState } from 'react';

/** What stands for an idle moment where a browser does not tell, in ms. */
const IDLE_MS = 50;
/** A page that is never idle waits no longer than this, in ms. */
const BUSY_MS = 2_000;

const parts: (() => Promise<unknown>)[] = [];

/**
 * Code that comes after the page: when something of it is first drawn, or earlier by `fetchLateCode`.
 * The returned function makes components of it. React's own `lazy` always draws a fallback first,
 * for a third of a second at least, even when the code is there; these do so only when it is not.
 * @param load imports the code, always the same
 */
export function lateCode<Module>(load: () => Promise<Module>) {
  let code: Module | undefined;
  const bring = async () => {
    code ??= await load();
    return code;
  };
  parts.push(bring);
  return <Props extends object>(
    pick: (code: Module) => ComponentType<Props>,
  ): ComponentType<Props> => {
    const Fetched = lazy(async () => ({ default: pick(await bring()) }));
    return function LateComponent(props: Props) {
      const [Shown] = useState<ComponentType<Props>>(() => (code ? pick(code) : Fetched));
      return createElement(Shown, props);
    };
  };
}

/**
 * Fetches all code that comes late, one part after the other, so that what is opened opens at once,
 * and without a network. A part that could not be fetched is asked for again when it is needed.
 * @param isTime is awaited before each part; once it says no, none is fetched any more
 */
export async function fetchLateCode(isTime: () => Promise<boolean>): Promise<void> {
  for (const bring of parts) {
    await waitForIdle();
    if (!(await isTime())) return;
    await bring().catch(() => undefined);
  }
}

/** Waits until the page has nothing to do, or a moment where a browser does not tell. */
function waitForIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: BUSY_MS });
    else setTimeout(resolve, IDLE_MS);
  });
}
