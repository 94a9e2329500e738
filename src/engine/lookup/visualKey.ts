import { CONFUSABLES } from './confusables.ts';

const LOOKS: ReadonlyMap<string, string> = new Map(
  CONFUSABLES.flatMap(([look, characters]) => [...characters].map((one) => [one, look] as const)),
);

/** Characters that cannot be seen: format characters, controls, the blank Braille pattern. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu;
const ASCII = /^[\x20-\x7e]*$/;
const ENDINGS =
  /\.(?:exe|com|scr|pif|bat|cmd|dll|sys|msi|pdf|docx?|xlsx?|pptx?|rtf|txt|csv|jpe?g|png|gif|mp[34]|mkv|mov|zip|7z|html?|iso|lnk)$/;

/** What a name looks like, apart from its ending. */
export interface VisualKey {
  /** Equal for names that look the same: `svch0st` and `svchost`. */
  readonly key: string;
  /** The stem as written, in lower case, without characters that cannot be seen. */
  readonly stem: string;
  /** The endings that were cut off, the last one first. */
  readonly endings: readonly string[];
  readonly hasUnseen: boolean;
  /** Whether letters of other scripts stand for ASCII letters. */
  readonly hasForeign: boolean;
}

/**
 * What a name looks like: characters that cannot be seen dropped, letters of other scripts as the ASCII letters
 * that they look like (UTS #39, towards ASCII), without case, endings, separators, and with `0` as `o`, `1`, `i`
 * and `|` as `l`, `rn` as `m` and so on.
 */
export function readVisualKey(name: string): VisualKey {
  const seen = name.replaceAll(UNSEEN, '');
  const plain = ASCII.test(seen) ? seen : toAscii(seen);
  let stem = plain.toLowerCase().replace(/[ .]+$/, '');
  const endings: string[] = [];
  for (;;) {
    const ending = ENDINGS.exec(stem)?.[0];
    if (ending === undefined || ending.length === stem.length) break;
    endings.push(ending.slice(1));
    stem = stem.slice(0, -ending.length).replace(/[ ._]+$/, '');
  }
  const key = stem
    .replaceAll(/[-_.()[\],' ]/g, '')
    .replaceAll('0', 'o')
    .replaceAll(/[1i|!]/g, 'l')
    .replaceAll(/[5$]/g, 's')
    .replaceAll('@', 'a')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
  return { key, stem, endings, hasUnseen: seen !== name, hasForeign: plain !== seen };
}

function toAscii(text: string): string {
  let plain = '';
  for (const character of text) {
    const look = LOOKS.get(character);
    if (look !== undefined) {
      plain += look;
      continue;
    }
    const decomposed = character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
    plain += [...decomposed]
      .map((part) => LOOKS.get(part) ?? (/\s/.test(part) ? ' ' : part))
      .join('');
  }
  return plain;
}
