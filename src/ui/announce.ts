type Listener = () => void;

let current = '';
const listeners = new Set<Listener>();

/** Says something to screen readers, when they are done with what they say now. */
export function announce(text: string): void {
  // A region that holds the same text again is not read again: a trailing space makes it differ.
  current = text === current ? `${text}\u00A0` : text;
  for (const listener of listeners) listener();
}

/** What was announced last. */
export function readAnnouncement(): string {
  return current;
}

/** Calls the listener at each announcement until the returned function is called. */
export function watchAnnouncements(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
