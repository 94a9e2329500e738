import type { Schema } from '../model/schema.ts';
import { createView } from '../model/viewState.ts';
import { type AddressedView, type AddressForm, formatAddress, readAddress } from './addressForm.ts';
import { createStore, type Readable } from './createStore.ts';
import { type PageId, requirePage } from './pages.ts';
import { readStep, type Step, type StepNotes } from './step.ts';

/**
 * The address bar follows changes of one step after at most this time, in ms: WebKit refuses more than 100
 * changes in 10 s.
 */
const WRITE_EVERY_MS = 120;
/** Delay before a refused write of the address is tried again, in ms. */
const WRITE_AGAIN_AFTER_MS = 2_000;

/** `push` adds a step to the browser's history; `replace` amends the current one. */
export type HistoryStep = 'push' | 'replace';

/** The view of one page, with the facts that its step of the history holds. */
export interface Address extends AddressedView {
  readonly notes: StepNotes;
}

/** The views of all pages, and the position of the current step in the browser's history. */
export interface Addresses {
  /** The page on screen; `undefined` if the address belongs to no page of the dashboard. */
  readonly page: PageId | undefined;
  /** The number of steps of the dashboard before the current one. */
  readonly place: number;
  /** The position of the last step that this visit knows of. */
  readonly last: number;
  readonly of: { readonly [Id in PageId]?: Address };
}

/** The part of `window` that the address store needs. */
export interface AddressWindow {
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back' | 'forward'>;
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly addEventListener: (kind: 'popstate' | 'pagehide', listener: () => void) => void;
}

/** Holds the views in memory and keeps the address bar in step with them. */
export interface AddressStore extends Readable<Addresses> {
  /** Whether the visit began at the plain address of the first page, which asks for no view. */
  readonly isPlainStart: boolean;
  /** Shows a page with a view. */
  readonly go: (page: PageId, address: Address, step: HistoryStep) => void;
  /** Goes one step back, like the browser's back button, but never leaves the dashboard. */
  readonly undo: () => void;
  /** Goes one step forward after an `undo` or the browser's back button. */
  readonly redo: () => void;
  /** Removes the current view from the address bar and drops a pending write. */
  readonly forget: () => void;
}

/** The address of a table that was not changed. */
function createAddress(schema: Schema): Address {
  return { view: createView(schema), ignored: [], notes: {} };
}

/**
 * The address of a page.
 * @throws when the dashboard has no such page
 */
export function readPageAddress({ of }: Addresses, page: PageId): Address {
  const address = of[page];
  if (address === undefined) throw new Error(`no page ${page}`);
  return address;
}

interface Write {
  readonly how: 'pushState' | 'replaceState';
  readonly step: Step;
  /** Formats the address to write; `undefined` leaves the address bar as it is. */
  readonly format: () => string | undefined;
}

/**
 * Reads the address bar, follows the browser's back and forward buttons, and writes each change of a view:
 * a new step at once, an amended one throttled. A write that the browser refuses is tried again later; the
 * views in memory change at once in any case.
 */
export function openAddresses(window: AddressWindow, form: AddressForm): AddressStore {
  const { history } = window;
  const pages = Object.entries(form.pages);
  const store = createStore<Addresses>({
    page: undefined,
    place: 0,
    last: 0,
    of: Object.fromEntries(pages.map(([id, { schema }]) => [id, createAddress(schema)])),
  });
  let unwritten: Write[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    for (let next = unwritten[0]; next !== undefined; next = unwritten[0]) {
      try {
        history[next.how](next.step, '', next.format());
      } catch {
        timer = setTimeout(write, WRITE_AGAIN_AFTER_MS);
        return;
      }
      unwritten.shift();
    }
  };

  const drop = () => {
    clearTimeout(timer);
    timer = undefined;
    unwritten = [];
  };

  const arrive = (isFirst: boolean) => {
    drop();
    const before = store.getState();
    const step = readStep(history.state);
    const arrived = readAddress(form, window.location);
    const place = step?.place ?? (isFirst ? 0 : before.place + 1);
    const last = step === undefined ? place : Math.max(before.last, place);
    const { place: _, ...notes } = step ?? { place };
    const { page, view, ignored = [] } = arrived ?? {};
    const of = page && view ? { ...before.of, [page]: { view, ignored, notes } } : before.of;
    store.setState({ page, place, last, of });
    if (step !== undefined) return;
    unwritten = [{ how: 'replaceState', step: { place }, format: () => undefined }];
    write();
  };

  const { search, hash } = window.location;
  const isPlain = readStep(history.state) === undefined && search === '' && /^(#\/?)?$/.test(hash);
  arrive(true);
  const isPlainStart = isPlain && store.getState().page === 'dictionary';
  window.addEventListener('popstate', () => arrive(false));
  window.addEventListener('pagehide', write);

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    isPlainStart,
    go: (page, address, step) => {
      const { of, ...before } = store.getState();
      const place = step === 'push' ? before.place + 1 : before.place;
      const last = step === 'push' ? place : before.last;
      store.setState({ page, place, last, of: { ...of, [page]: address } });
      const pending = step === 'replace' ? unwritten.pop() : undefined;
      const how = pending?.how ?? (step === 'push' ? 'pushState' : 'replaceState');
      unwritten.push({
        how,
        step: { ...address.notes, place },
        format: () => formatAddress(form, page, address),
      });
      if (step === 'push') write();
      else timer ??= setTimeout(write, WRITE_EVERY_MS);
    },
    undo: () => {
      write();
      if (store.getState().place > 0) history.back();
    },
    redo: () => {
      write();
      history.forward();
    },
    forget: () => {
      drop();
      history.replaceState(
        null,
        '',
        formatAddress(
          form,
          'dictionary',
          createAddress(requirePage(form.pages, 'dictionary').schema),
        ),
      );
    },
  };
}
