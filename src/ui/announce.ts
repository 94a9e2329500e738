type Listener = () => void;

let current = '';
const listeners = new Set<Listener>();

/** Announces a text to screen readers, after their current announcement. */
export function announce(text: string): void {
  // Screen readers ignore a region with unchanged text: a trailing space makes it differ.
  current = text === current ? `${text}\u00A0` : text;
  for (const listener of listeners) listener();
}

/** The latest announcement. */
export function readAnnouncement(): string {
  return current;
}

/** Calls the listener at each announcement. Returns a function that removes the listener. */
export function watchAnnouncements(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
