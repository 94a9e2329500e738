import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { createView } from '../../../src/model/viewState.ts';
import { type AddressStore, openAddresses } from '../../../src/state/address.ts';
import type { AddressForm } from '../../../src/state/addressForm.ts';
import { type PageId, requirePage } from '../../../src/state/pages.ts';
import { createMemoryHistory } from '../../memoryHistory.ts';
import { SIGHTINGS } from '../engine/sightings.ts';

const FORM: AddressForm = {
  pages: {
    dictionary: { path: '', title: 'Dictionary', schema: DICTIONARY },
    lookup: { path: 'lookup', title: 'Lookup', schema: SIGHTINGS },
    review: { path: 'review', title: 'Review', schema: DICTIONARY },
    changes: { path: 'changes', title: 'Changes', schema: SIGHTINGS },
  },
  base: '/',
  inHash: false,
};
const FORMS = [
  ['at the root', FORM, '/'],
  ['below a base path', { ...FORM, base: '/tools/classify/' }, '/tools/classify/'],
  ['in the hash of a file', { ...FORM, inHash: true }, '/home/me/index.html'],
] as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function search(text: string, page: PageId = 'dictionary') {
  const view = createView(requirePage(FORM.pages, page).schema);
  return { view: { ...view, query: { ...view.query, search: text } }, ignored: [], notes: {} };
}

function readSearch({ getState }: AddressStore, page: PageId = 'dictionary') {
  return getState().of[page]?.view.query.search;
}

describe.each(FORMS)('%s', (_, form, start) => {
  test('a page and its view are in the address, and each page keeps its own view', () => {
    const history = createMemoryHistory(start);
    const store = openAddresses(history.window, form);
    store.go('dictionary', search('zoom'), 'push');
    store.go('lookup', search('#1 & 50%?', 'lookup'), 'push');
    expect(store.getState().page).toBe('lookup');
    expect(readSearch(store)).toBe('zoom');

    history.unload();
    const again = openAddresses(history.window, form);
    expect(again.getState().page).toBe('lookup');
    expect(readSearch(again, 'lookup')).toBe('#1 & 50%?');
    again.undo();
    expect(again.getState().page).toBe('dictionary');
    expect(readSearch(again)).toBe('zoom');
    expect(readSearch(again, 'lookup')).toBe('#1 & 50%?');
  });

  test('whatever is typed, pushed, undone, redone and loaded anew, the view is that of its step', () => {
    const step = fc.record({
      kind: fc.constantFrom('push', 'replace', 'undo', 'redo', 'back', 'wait', 'reload'),
      page: fc.constantFrom('dictionary', 'lookup', 'review', 'changes'),
      text: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (actions) => {
        const history = createMemoryHistory(start);
        let store = openAddresses(history.window, form);
        // The naive twin: a list of steps, and the one that is current.
        let steps: readonly { page: PageId; text: string }[] = [{ page: 'dictionary', text: '' }];
        let place = 0;
        for (const { kind, page, text } of actions) {
          if (kind === 'push') {
            store.go(page, search(text, page), 'push');
            steps = [...steps.slice(0, place + 1), { page, text }];
            place++;
          } else if (kind === 'replace') {
            store.go(page, search(text, page), 'replace');
            steps = steps.with(place, { page, text });
          } else if (kind === 'undo') {
            store.undo();
            place = Math.max(0, place - 1);
          } else if (kind === 'redo') {
            store.redo();
            place = Math.min(steps.length - 1, place + 1);
          } else if (kind === 'back') {
            vi.advanceTimersByTime(200);
            history.back();
            place = Math.max(0, place - 1);
          } else if (kind === 'wait') {
            vi.advanceTimersByTime(200);
          } else {
            history.unload();
            store = openAddresses(history.window, form);
          }
          const current = steps[place];
          expect(store.getState().page).toBe(current?.page);
          expect(readSearch(store, current?.page)).toBe(current?.text);
          expect(store.getState().place).toBe(place);
        }
        history.hide();
        expect(history.readPlace()).toEqual({ place, entries: steps.length });
      }),
    );
  });
});

test('an address that is none of the dashboard’s is told from its pages', () => {
  for (const [form, address] of [
    [FORM, '/elsewhere'],
    [FORM, '/lookup/more'],
    [{ ...FORM, base: '/tools/classify/' }, '/lookup'],
    [{ ...FORM, inHash: true }, '/index.html#/elsewhere'],
  ] as const) {
    const history = createMemoryHistory(address);
    const store = openAddresses(history.window, form);
    expect(store.getState().page).toBeUndefined();
    expect(history.read()).toBe(address);
  }
});

test('changes of one step are written together: fewer than a browser refuses', () => {
  const history = createMemoryHistory('/');
  const written = vi.spyOn(history.window.history, 'replaceState');
  const store = openAddresses(history.window, FORM);
  written.mockClear();
  for (let key = 0; key < 1_000; key++) {
    store.go('dictionary', search('x'.repeat(key)), 'replace');
    vi.advanceTimersByTime(10);
  }
  expect(written.mock.calls.length).toBeLessThan(100);
});

test('a browser that refuses to write loses nothing: neither the view nor a step', () => {
  const history = createMemoryHistory('/');
  const store = openAddresses(history.window, FORM);
  const refuse = () => {
    throw new DOMException('too many', 'SecurityError');
  };
  const spies = [
    vi.spyOn(history.window.history, 'replaceState').mockImplementation(refuse),
    vi.spyOn(history.window.history, 'pushState').mockImplementation(refuse),
  ];
  store.go('dictionary', search('one'), 'replace');
  vi.advanceTimersByTime(200);
  store.go('dictionary', search('two'), 'push');
  store.go('dictionary', search('three'), 'push');
  store.go('dictionary', search('four'), 'replace');
  expect(readSearch(store)).toBe('four');
  expect(history.read()).toBe('/');

  for (const spy of spies) spy.mockRestore();
  vi.advanceTimersByTime(3_000);
  expect(history.read()).toBe('/?v=1&q=four');
  store.undo();
  expect(readSearch(store)).toBe('two');
  store.undo();
  expect(readSearch(store)).toBe('one');
});

test('a step that the reader went to is not overwritten with the one that was left', () => {
  const history = createMemoryHistory('/');
  const store = openAddresses(history.window, FORM);
  store.go('dictionary', search('one'), 'push');
  store.go('dictionary', search('typed on'), 'replace');
  history.back();
  vi.advanceTimersByTime(200);
  expect(history.read()).toBe('/');
  expect(readSearch(store)).toBe('');
});

test('a hash that is typed by hand is a step of its own', () => {
  const history = createMemoryHistory('/#list.name=a.exe');
  const store = openAddresses(history.window, FORM);
  history.visit('/#list.name=b.exe');
  expect(store.getState()).toMatchObject({ place: 1, last: 1 });
  history.back();
  expect(store.getState()).toMatchObject({ place: 0, last: 1 });
  expect(store.getState().of.dictionary?.view.query.clauses).toMatchObject([
    { kind: 'list', field: 'name', values: ['a.exe'] },
  ]);
});

test('an odd state in the history is no step of the dashboard', () => {
  for (const state of [1, 'place', { place: -1 }, { place: 0.5 }, { place: '3' }, []]) {
    const history = createMemoryHistory('/?q=zoom');
    history.window.history.replaceState(state, '', '/?q=zoom');
    const store = openAddresses(history.window, FORM);
    expect(store.getState()).toMatchObject({ page: 'dictionary', place: 0 });
    expect(readSearch(store)).toBe('zoom');
  }
});

test('what was to be written is forgotten with the rest', () => {
  const history = createMemoryHistory('/');
  const store = openAddresses(history.window, FORM);
  store.go('dictionary', search('one'), 'push');
  store.go('dictionary', search('secret'), 'replace');
  store.forget();
  history.hide();
  expect(history.read()).toBe('/');
});
