import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Arrow, findArrows, readSources } from './sources.ts';

/** The rooms of `src`, and for each the rooms whose files it may import besides its own. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: ['base'],
  language: ['model', 'base'],
  url: ['language', 'model', 'base'],
  wire: ['model', 'base'],
  lists: ['model', 'base'],
  engine: ['language', 'model', 'base'],
  worker: ['lists', 'wire', 'engine', 'language', 'model', 'base'],
  api: ['worker', 'model', 'base'],
  ui: ['base'],
  state: ['ui', 'api', 'worker', 'url', 'language', 'model', 'base'],
  features: ['state', 'ui', 'api', 'worker', 'url', 'language', 'model', 'base'],
  app: ['features', 'state', 'ui', 'api', 'worker', 'url', 'language', 'model', 'base'],
  main: ['app', 'features', 'state', 'ui', 'api', 'worker', 'url', 'language', 'model', 'base'],
  server: ['model', 'base'],
  cli: ['worker', 'lists', 'engine', 'model', 'base'],
  mocks: ['model', 'base'],
};

/** Rooms that may be imported, but for their types only: the verbs behind them are called remotely. */
const TYPES_ONLY: readonly (readonly [from: string, to: string])[] = [
  ['features', 'worker'],
  ['features', 'api'],
];

/** Arrows that are not as they should be, each with the reason why it stays for now. */
const DEBT: readonly { readonly from: string; readonly to: string; readonly reason: string }[] = [];

function roomOf(file: string): string {
  if (file === 'src/main.tsx') return 'main';
  if (file.startsWith('src/')) return file.split('/')[1] ?? '';
  return file.split('/')[0] ?? '';
}

/** The folder of a feature, which no other feature looks into. */
function featureOf(file: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(file)?.[1];
}

function isAllowed({ from, to, dynamic, types }: Arrow): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target) return featureOf(from) === featureOf(to);
  if (room === 'main' && target === 'mocks') return dynamic;
  if (TYPES_ONLY.some(([a, b]) => a === room && b === target) && !types) return false;
  return ALLOWED[room]?.includes(target) ?? false;
}

const sources = [...readSources('src'), ...readSources('mocks')];
const arrows = sources.flatMap(findArrows);
const describeArrow = ({ from, to }: { readonly from: string; readonly to: string }) =>
  `${from} -> ${to}`;

describe('the arrows between rooms', () => {
  test('are found', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(arrows.length).toBeGreaterThan(300);
    const missing = arrows.filter(({ to }) => !existsSync(to.replace(/\?inline$/, '')));
    expect(missing.map(describeArrow)).toEqual([]);
  });

  test('go down, or stay in their own room', () => {
    const owed = new Set(DEBT.map(describeArrow));
    const wrong = arrows.filter((arrow) => !isAllowed(arrow)).map(describeArrow);
    expect(wrong.filter((arrow) => !owed.has(arrow))).toEqual([]);
  });

  test('owe nothing that was paid already', () => {
    const wrong = new Set(arrows.filter((arrow) => !isAllowed(arrow)).map(describeArrow));
    expect(DEBT.map(describeArrow).filter((arrow) => !wrong.has(arrow))).toEqual([]);
  });

  test('start in rooms that are known', () => {
    const rooms = new Set(sources.map(({ name }) => roomOf(name)));
    expect([...rooms].filter((room) => !(room in ALLOWED) && room !== 'host.d.ts')).toEqual([]);
  });
});

/** Roles of the widgets in `ui`, which any feature may open. */
const WIDGET_ROLES = new Set(['dialog', 'alertdialog', 'menu', 'menuitem', 'listbox']);

test('no feature looks for elements of another by their role', () => {
  const inFeature = (file: string) => featureOf(file) ?? roomOf(file);
  const upper = sources.filter(({ name }) => /^src\/(features|app)\//.test(name));
  const foreign = upper.flatMap(({ name, text }) =>
    [...text.matchAll(/\[(?:role[\^]?|type)="(\w+)"\]/g)]
      .map(([selector, role = '']) => ({ selector, role }))
      .filter(({ role }) => !WIDGET_ROLES.has(role))
      .filter(({ role }) => {
        const rendered = new RegExp(`\\s(?:role|type)="${role}"`);
        return !sources.some(
          (other) => inFeature(other.name) === inFeature(name) && rendered.test(other.text),
        );
      })
      .map(({ selector }) => `${name}: ${selector}`),
  );
  expect(foreign).toEqual([]);
});

test('no file imports itself, through others or not', () => {
  const targets = new Map<string, string[]>();
  for (const { from, to, dynamic } of arrows) {
    if (!dynamic) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    const seen = path.indexOf(file);
    if (seen >= 0) {
      cycles.push([...path.slice(seen), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

test.each([
  ['src/base/fold.ts', 'src/model/fields.ts', false],
  ['src/wire/readEntry.ts', 'src/engine/dataset.ts', false],
  ['src/language/parseSearch.ts', 'src/engine/dataset.ts', false],
  ['src/engine/viewer.ts', 'src/language/parseSearch.ts', true],
  ['src/engine/dataset.ts', 'src/wire/readEntry.ts', false],
  ['src/ui/Menu.tsx', 'src/model/fields.ts', false],
  ['src/features/grid/Grid.tsx', 'src/features/export/ExportMenu.tsx', false],
  ['src/features/grid/Grid.tsx', 'src/features/grid/moveCell.ts', true],
  ['src/features/grid/Grid.tsx', 'src/worker/connect.ts', false],
  ['src/server/forward.ts', 'src/api/download.ts', false],
  ['src/app/App.tsx', 'mocks/browser.ts', false],
  ['src/main.tsx', 'mocks/browser.ts', false],
  ['mocks/scenarios.ts', 'src/wire/readEntry.ts', false],
  ['mocks/scenarios.ts', 'src/model/record.ts', true],
])('from %s to %s: %j', (from, to, allowed) => {
  expect(isAllowed({ from, to, dynamic: false, types: false })).toBe(allowed);
});

describe('the finder of imports', () => {
  const found = (text: string) =>
    findArrows({ name: 'src/app/A.tsx', text }).map(({ to, dynamic, types }) => [
      to,
      dynamic,
      types,
    ]);

  test.each([
    [`import { a } from '../ui/a.ts';`, [['src/ui/a.ts', false, false]]],
    [`import type { A } from './a.ts';`, [['src/app/a.ts', false, true]]],
    [`import {\n  a,\n  type B,\n} from './a.ts';`, [['src/app/a.ts', false, false]]],
    [`import './a.css';`, [['src/app/a.css', false, false]]],
    [`export { a } from './a.ts';`, [['src/app/a.ts', false, false]]],
    [`const x = await import('../../mocks/a.ts');`, [['mocks/a.ts', true, false]]],
    [`new Worker(new URL('./entry.ts', import.meta.url))`, [['src/app/entry.ts', true, false]]],
    [`import { a } from 'react';`, []],
    [`import { a } from 'b';\nimport c from './c.ts';`, [['src/app/c.ts', false, false]]],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
