import type { BlockList } from 'node:net';
import type { EpochMs } from '../base/units.ts';
import { createAttempts } from './attempts.ts';
import { findClientAddress, type Sender } from './clientAddress.ts';
import { nameUser } from './sessionStore.ts';

/** Limits password attempts, so that passwords cannot be guessed through the dashboard. */
export interface SignInLimits {
  /** Counts an attempt. Returns 0, or the wait in ms if a limit is exceeded. */
  readonly take: (request: Sender, user: string, now: EpochMs) => number;
  /** Clears the failed attempts of a user after a success. */
  readonly forget: (request: Sender, user: string) => void;
}

const WINDOW_MS = 60_000;
/** Failed attempts of a user. */
const MOST_FAILED_PER_USER = 5;
/** Attempts of a user including successful ones, since each session takes memory. */
const MOST_PER_USER = 20;
/** Failed attempts from one place. */
const MOST_FAILED_PER_PLACE = 60;
/** Attempts of a user that are allowed even if the limit of unknown addresses is used up. */
const ALWAYS_ALLOWED_PER_USER = 3;

/**
 * Creates the limits per minute: for each user, and for each address. Clients with an unknown address share
 * one limit. When it is used up, each user still has a few attempts, so that a client cannot lock the
 * others out.
 */
export function createSignInLimits(trusted: BlockList | undefined): SignInLimits {
  const count = (limit: number) => createAttempts({ limit, total: Infinity, windowMs: WINDOW_MS });
  const failed = count(MOST_FAILED_PER_USER);
  const all = count(MOST_PER_USER);
  const few = count(ALWAYS_ALLOWED_PER_USER);
  const perPlace = count(MOST_FAILED_PER_PLACE);

  return {
    take: (request, name, now) => {
      const user = nameUser(name);
      const place = findPlace(request, trusted);
      const wait = perPlace.take(place ?? '', now);
      if (place !== undefined && wait > 0) return wait;
      const own = failed.take(user, now) || all.take(user, now);
      if (own > 0) {
        if (wait === 0) perPlace.forgive(place ?? '');
        return own;
      }
      return few.take(user, now) === 0 ? 0 : wait;
    },
    forget: (request, name) => {
      const user = nameUser(name);
      failed.forget(user);
      few.forget(user);
      perPlace.forgive(findPlace(request, trusted) ?? '');
    },
  };
}

/** The network of a request; `undefined` if other clients may share its address. */
function findPlace(request: Sender, trusted: BlockList | undefined): string | undefined {
  const address = findClientAddress(request, trusted);
  return address === undefined || isOfThisMachine(address) ? undefined : findNetwork(address);
}

function isOfThisMachine(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** The part of an address that is assigned to one customer: for IPv6, the first half. */
function findNetwork(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - first.length - tail.split(':').length;
  return [...first, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}
