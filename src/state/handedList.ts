import { useEffect, useEffectEvent } from 'react';

type Take = (text: string) => void;

const takers = new Set<Take>();

/** Takes lists that are handed over elsewhere, as long as the component is there. */
export function useHandedList(take: Take): void {
  const takeNow = useEffectEvent(take);
  useEffect(() => {
    const taker = (text: string) => takeNow(text);
    takers.add(taker);
    return () => {
      takers.delete(taker);
    };
  }, []);
}

/** Hands over a list of values as it was pasted. Whether there is somebody who takes it. */
export function handList(text: string): boolean {
  for (const take of takers) take(text);
  return takers.size > 0;
}
