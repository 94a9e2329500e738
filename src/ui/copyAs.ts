import { announce } from './announce.ts';
import { copyText } from './copyText.ts';

/** Copies a text, and announces it. */
export function copyAs(text: string, what: string): void {
  void copyText(text).then((worked) =>
    announce(worked ? `${what} copied` : 'The browser did not allow copying'),
  );
}
