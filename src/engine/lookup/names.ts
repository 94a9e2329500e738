import { fold } from '../../base/fold.ts';

const ENDING = /\.(?:exe|com|scr|sys|dll|bat|cmd|ps1|msi|pif)$/;

/** A file name without its ending, folded: `svchost` of `SVCHOST.EXE`. */
export function stemOf(name: string): string {
  return fold(name).replace(ENDING, '');
}

/** Whether a file name has an ending of programs. */
export function hasEnding(name: string): boolean {
  return ENDING.test(fold(name));
}
