import { editDistance } from '../../base/editDistance.ts';
import { BRAND_NAMES, WINDOWS_NAMES } from './knownNames.ts';
import { readVisualKey } from './visualKey.ts';

/** Names of fewer letters have too many neighbours. */
const LEAST_LETTERS = 4;

/**
 * A test for names that look like a text, or are one letter off: two for names of well-known programs. A swap of
 * two letters counts as one.
 */
export function testNearNames(text: string): (name: string) => boolean {
  const { key: wanted, stem } = readVisualKey(text);
  const isGuarded = WINDOWS_NAMES.has(stem) || BRAND_NAMES.has(stem);
  const most = wanted.length < LEAST_LETTERS ? 0 : isGuarded ? 2 : 1;
  return (name) => {
    const { key } = readVisualKey(name);
    if (key === wanted) return true;
    return Math.abs(key.length - wanted.length) <= most && editDistance(key, wanted) <= most;
  };
}
