import { useSyncExternalStore } from 'react';
import { readAnnouncement, watchAnnouncements } from './announce.ts';

/** The live region for `announce`. Rendered once per page. */
export function Announcer() {
  const text = useSyncExternalStore(watchAnnouncements, readAnnouncement);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
