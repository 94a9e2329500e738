import { useEffect, useEffectEvent } from 'react';

/** Takes text back that nobody wanted as a list. Whether it has a place for it. */
export type TakeBack = (text: string) => boolean;

type Take = (text: string, takeBack: TakeBack) => void;

const takers = new Set<Take>();

/** Takes lists that are handed over elsewhere, as long as the component is there. */
export function useHandedList(take: Take): void {
  const takeNow = useEffectEvent(take);
  useEffect(() => {
    const taker: Take = (text, takeBack) => takeNow(text, takeBack);
    takers.add(taker);
    return () => {
      takers.delete(taker);
    };
  }, []);
}

/**
 * Hands over a list of values as it was pasted. Whether there is somebody who takes it.
 * @param takeBack is called if it does not become a list after all
 */
export function handList(text: string, takeBack: TakeBack): boolean {
  for (const take of takers) take(text, takeBack);
  return takers.size > 0;
}
