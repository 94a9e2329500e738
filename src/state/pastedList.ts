import { useEffect, useEffectEvent } from 'react';

/** Takes back a text that was not used as a list. Returns whether the text could be taken back. */
export type TakeBack = (text: string) => boolean;

type Take = (text: string, takeBack: TakeBack) => void;

const takers = new Set<Take>();

/** Receives pasted lists while the component is mounted. */
export function usePastedList(take: Take): void {
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
 * Offers a pasted list of values to the last mounted component that receives such lists. Returns whether there is
 * one.
 * @param takeBack is called if the text is not used as a list after all
 */
export function offerPastedList(text: string, takeBack: TakeBack): boolean {
  const last = [...takers].at(-1);
  last?.(text, takeBack);
  return last !== undefined;
}
