import { useEffect, useState } from 'react';

/**
 * A value for each of several parts of the page that are much to draw. They get a new one when it has
 * not changed for `delay` ms, one after the other, each in a task of its own, so that whatever is
 * pressed meanwhile is answered between them.
 */
export function useStaggered<T>(value: T, count: number, delay: number): readonly T[] {
  const [values, setValues] = useState<readonly T[]>(() => Array(count).fill(value));
  useEffect(() => {
    let next = 0;
    const step = () => {
      const index = next++;
      setValues((current) => current.with(index, value));
      if (next < count) timer = setTimeout(step);
    };
    let timer = setTimeout(step, delay);
    return () => clearTimeout(timer);
  }, [value, count, delay]);
  return values;
}
