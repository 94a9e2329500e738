import { type RefCallback, useCallback, useState } from 'react';

/** Height of a row where there is no layout, in px. */
const ASSUMED_ROW_HEIGHT = 28;

/** The height of a row in px, as the tokens have it, read from an element of that height. */
export function useRowHeight(): readonly [height: number, probe: RefCallback<HTMLElement>] {
  const [height, setHeight] = useState(ASSUMED_ROW_HEIGHT);
  const probe = useCallback<RefCallback<HTMLElement>>((element) => {
    if (element === null) return undefined;
    const read = () => setHeight(element.offsetHeight || ASSUMED_ROW_HEIGHT);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [height, probe];
}
