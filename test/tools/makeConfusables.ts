import { readFileSync, writeFileSync } from 'node:fs';

/*
 * Writes src/engine/lookup/confusables.ts from the data of the npm package `unhomoglyph` (MIT), which carries
 * Unicode's confusables. Usage: npx tsx test/tools/makeConfusables.ts PATH/TO/unhomoglyph/data.json
 */

const [file = ''] = process.argv.slice(2);
const mappings: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));

function decompose(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The characters that have each ASCII text as their look, without those that a decomposition finds. */
const byLook = new Map<string, string[]>();
for (const [character, look] of Object.entries(mappings)) {
  const plain = decompose(look);
  const isFound = /^[\x21-\x7e]+$/.test(decompose(character));
  if (isFound || !/^[a-z0-9]{1,3}$/.test(plain) || [...character].length !== 1) continue;
  byLook.set(plain, [...(byLook.get(plain) ?? []), character]);
}

const writeCode = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`;
const lines = [...byLook]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([look, characters]) => `  ['${look}', '${characters.sort().map(writeCode).join('')}'],`);
writeFileSync(
  new URL('../../src/engine/lookup/confusables.ts', import.meta.url),
  `// Made by test/tools/makeConfusables.ts from unhomoglyph 1.0.6 (MIT), which carries Unicode's confusables.
// Data © Unicode, Inc., under the Unicode License v3: https://www.unicode.org/license.txt

/** Characters of other scripts by the ASCII letters or figures that they look like. */
export const CONFUSABLES: readonly (readonly [look: string, characters: string])[] = [
${lines.join('\n')}
];
`,
);
console.log(`${byLook.size} looks`);
