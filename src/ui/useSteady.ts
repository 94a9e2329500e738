import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A handler that stays the same from one render to the next, and does what it does in the last one:
 * for parts that are drawn anew only when what they are given changes. Not to be called while rendering.
 */
export function useSteady<Input extends readonly unknown[]>(
  handler: (...input: Input) => void,
): (...input: Input) => void {
  const last = useRef(handler);
  useLayoutEffect(() => {
    last.current = handler;
  });
  return useCallback((...input) => last.current(...input), []);
}
