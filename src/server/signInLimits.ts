import type { BlockList } from 'node:net';
import type { EpochMs } from '../base/units.ts';
import { createAttempts } from './attempts.ts';
import { findClientAddress, type Sender } from './clientAddress.ts';
import { nameUser } from './sessionStore.ts';

/** Counts passwords that are tried, so that nobody guesses them through the dashboard. */
export interface SignInLimits {
  /** Counts one try. Says how long to wait, in ms, where it is one too many; else 0. */
  readonly take: (request: Sender, user: string, now: EpochMs) => number;
  /** Forgets the tries of a user that came to nothing: the last one was good. */
  readonly forget: (request: Sender, user: string) => void;
}

const MINUTE = 60_000;
/** Tries of one user that come to nothing. */
const PER_USER = 5;
/** Tries of one user that are good, too: each takes room. */
const GOOD_PER_USER = 20;
/** Tries from one place that come to nothing. */
const PER_PLACE = 60;
/** Tries of one user that are few, wherever they come from. */
const FEW = 3;

/**
 * Limits for each minute: of a user, and of each address from which tries come. Those of which the
 * address is not known share the room of one; where it is used up, a user still has a few, so that
 * nobody can lock out the others.
 */
export function createSignInLimits(trusted: BlockList | undefined): SignInLimits {
  const count = (limit: number) => createAttempts({ limit, total: Infinity, windowMs: MINUTE });
  const failed = count(PER_USER);
  const all = count(GOOD_PER_USER);
  const few = count(FEW);
  const perPlace = count(PER_PLACE);

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

/** The network from which a request comes; `undefined` where others may stand behind it, too. */
function findPlace(request: Sender, trusted: BlockList | undefined): string | undefined {
  const address = findClientAddress(request, trusted);
  return address === undefined || isOfThisMachine(address) ? undefined : findNetwork(address);
}

function isOfThisMachine(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** The part of an address that one customer of a network has: of IPv6, the first half. */
function findNetwork(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - first.length - tail.split(':').length;
  return [...first, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}
