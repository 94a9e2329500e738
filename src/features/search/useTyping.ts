import { useEffect, useState } from 'react';

/** Pauses shorter than this count as typing, in ms. */
const TYPING_PAUSE_MS = 1_000;

/** Whether the reader is typing: from `start` until a pause or `stop`. */
export function useTyping(text: string) {
  const [typed, setTyped] = useState<string>();
  const isTyping = typed === text;
  useEffect(() => {
    if (!isTyping) return;
    const timer = setTimeout(() => setTyped(undefined), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isTyping, text]);
  return { isTyping, start: (next: string) => setTyped(next), stop: () => setTyped(undefined) };
}
