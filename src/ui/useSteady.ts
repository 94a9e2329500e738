import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A handler with a stable identity that calls the function of the latest render: for memoised components.
 * Must not be called during rendering.
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
