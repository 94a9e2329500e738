import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const sources = readSources('src');

function filesWith(pattern: RegExp, except = /^$/): readonly string[] {
  return sources
    .filter(({ name, text }) => !except.test(name) && pattern.test(text))
    .map(({ name }) => name);
}

test.each([
  [
    'markup made of strings',
    /dangerouslySetInnerHTML|\binnerHTML\b|\bouterHTML\s*=|insertAdjacentHTML/,
  ],
  ['code made of strings', /\beval\s*\(|\bnew\s+Function\b|document\.write/],
  ['variables that a build writes into the page', /import\.meta\.env\.(?!DEV\b|PROD\b|MODE\b)/],
  ['casts that say nothing', /\bas (?:any|never)\b|\bas unknown as\b/],
  ['switched-off checks', /@ts-(?:ignore|expect-error|nocheck)/],
])('no source has %s', (_, pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});

test('nothing is named so that a build would write it into the page', () => {
  // The server's settings know the names in order to refuse them.
  expect(filesWith(/\bVITE_/, /^src\/server\//)).toEqual([]);
});

test('only the room for it fetches', () => {
  expect(
    filesWith(/\bfetch\(|XMLHttpRequest|EventSource|WebSocket/, /^src\/(?:api|server)\//),
  ).toEqual([]);
});

test('the rooms without a page do not know one', () => {
  const pure = /^src\/(?:base|model|language|url|wire|engine)\//;
  const wrong = sources
    .filter(({ name }) => pure.test(name))
    .filter(({ text }) => /\b(?:document|window|navigator|localStorage)\b\.|from 'react/.test(text))
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});
