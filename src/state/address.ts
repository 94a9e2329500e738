import { DEFAULT_VIEW } from '../model/viewState.ts';
import { type AddressedView, type AddressForm, formatAddress, readAddress } from './addressForm.ts';
import { createStore, type Readable } from './createStore.ts';
import type { PageId } from './pages.ts';
import { readStep, type Step, type StepNotes } from './step.ts';

/** How long the address bar may lag behind changes of one step, in ms: WebKit refuses 100 changes in 10 s. */
const LAG_MS = 120;
/** How long after a refusal the browser is asked again, in ms. */
const REFUSED_MS = 2_000;

/** `push` adds a step for the browser's back button; `replace` amends the current one. */
export type HistoryStep = 'push' | 'replace';

/** What the analyst looks at on one page. */
export interface Address extends AddressedView {
  readonly notes: StepNotes;
}

/** The views of all pages, and where the current step stands in the browser's history. */
export interface Addresses {
  /** The page on screen; `undefined` where the address is none of the dashboard's. */
  readonly page: PageId | undefined;
  /** How many steps of the dashboard lie before the current one. */
  readonly place: number;
  /** The place of the last step, as far as this visit knows. */
  readonly last: number;
  readonly of: { readonly [Id in PageId]?: Address };
}

/** The part of a window that the addresses need. */
export interface AddressWindow {
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back' | 'forward'>;
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly addEventListener: (kind: 'popstate' | 'pagehide', listener: () => void) => void;
}

/** Holds the views in memory; the address bar follows them. */
export interface AddressStore extends Readable<Addresses> {
  /** Whether the visit began at the plain address of the first page, which asks for no view. */
  readonly isPlainStart: boolean;
  /** Shows a page with a view. */
  readonly go: (page: PageId, address: Address, step: HistoryStep) => void;
  /** Goes one step back, as the browser's back button does, but never off the dashboard. */
  readonly undo: () => void;
  /** Goes one step forward, where `undo` or the browser went back. */
  readonly redo: () => void;
  /** Leaves nothing of the current view in the address bar, whatever was still to be written. */
  readonly forget: () => void;
}

/** The view of a page that nobody has been to. */
export const PLAIN_ADDRESS: Address = { view: DEFAULT_VIEW, ignored: [], notes: {} };

interface Write {
  readonly how: 'pushState' | 'replaceState';
  readonly step: Step;
  /** The address to write; `undefined` leaves it as it stands. */
  readonly format: () => string | undefined;
}

const NOWHERE: Addresses = { page: undefined, place: 0, last: 0, of: {} };

/**
 * Reads the address bar, follows the browser's back and forward, and writes each change of a view: a new
 * step at once, an amended one after a while. A write that the browser refuses is tried again; views do not
 * wait for it.
 */
export function openAddresses(window: AddressWindow, form: AddressForm): AddressStore {
  const { history } = window;
  const store = createStore(NOWHERE);
  let unwritten: Write[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    for (let next = unwritten[0]; next !== undefined; next = unwritten[0]) {
      try {
        history[next.how](next.step, '', next.format());
      } catch {
        timer = setTimeout(write, REFUSED_MS);
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

  const arrive = () => {
    drop();
    const before = store.getState();
    const step = readStep(history.state);
    const { page, ...addressed } = readAddress(form, window.location);
    const isFirst = before === NOWHERE;
    const place = step?.place ?? (isFirst ? 0 : before.place + 1);
    const last = step === undefined ? place : Math.max(before.last, place);
    const { place: _, ...notes } = step ?? { place };
    const of = page === undefined ? before.of : { ...before.of, [page]: { ...addressed, notes } };
    store.setState({ page, place, last, of });
    if (step !== undefined) return;
    unwritten = [{ how: 'replaceState', step: { place }, format: () => undefined }];
    write();
  };

  const isNew = readStep(history.state) === undefined;
  const start = readAddress(form, window.location);
  const isPlainStart =
    isNew &&
    start.page === 'dictionary' &&
    window.location.search === '' &&
    /^(#\/?)?$/.test(window.location.hash);
  arrive();
  window.addEventListener('popstate', arrive);
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
      else timer ??= setTimeout(write, LAG_MS);
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
      history.replaceState(null, '', formatAddress(form, 'dictionary', PLAIN_ADDRESS));
    },
  };
}
