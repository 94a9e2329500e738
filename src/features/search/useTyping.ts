import { useEffect, useState } from 'react';

/** So long nobody types on while thinking about the next letter. In ms. */
const PAUSE = 1_000;

/** Whether someone is typing this text right now: from `start` until a pause, or `stop`. */
export function useTyping(text: string) {
  const [typed, setTyped] = useState<string>();
  const isTyping = typed === text;
  useEffect(() => {
    if (!isTyping) return;
    const timer = setTimeout(() => setTyped(undefined), PAUSE);
    return () => clearTimeout(timer);
  }, [isTyping, text]);
  return { isTyping, start: (next: string) => setTyped(next), stop: () => setTyped(undefined) };
}
