import { editDistance } from '../../base/editDistance.ts';
import { lowerBound } from '../../base/lowerBound.ts';
import { COSTLY_ITEMS_A_SLICE, type Steps } from '../../base/steps.ts';
import { BRAND_NAMES, TOP_NAMES, TRUE_NEIGHBOURS, WINDOWS_NAMES } from './knownNames.ts';
import { readVisualKey, type VisualKey } from './visualKey.ts';

/** From this score on, a name looks like another one. Below, it is its nearest known name. */
export const ALIKE_FROM = 40;

/** The kind of likeness between two names. */
export type Likeness =
  | 'hidden'
  | 'script'
  | 'same'
  | 'endings'
  | 'otherEnding'
  | 'separator'
  | 'swap'
  | 'double'
  | 'similar'
  | 'edit'
  | 'edits'
  | 'affix'
  | 'near';

/** A name that another one looks like. */
export interface LookAlike {
  /** The name of the dictionary, or of the list of guarded names, as it is written there. */
  readonly name: string;
  /** From 0 to 100. */
  readonly score: number;
  readonly likeness: Likeness;
}

/** Ways to look like a name that no program of its own has. */
const DISGUISES: ReadonlySet<Likeness> = new Set(['hidden', 'script', 'endings', 'otherEnding']);

/** Letters that look alike in pairs. */
const SIMILAR: ReadonlySet<string> = new Set(
  'uv vu ce ec hb bh nm mn gq qg vw wv yv vy ao oa ft tf lj jl pq qp db bd'.split(' '),
);
const AFFIXES_BEHIND =
  /^(?:\d+|x?64|x?86|32|-?updater?|svc|service|helper|host|setup|new|fix|s|x)$/;
const AFFIXES_BEFORE = /^(?:win|ms|sys|new|my|x)$/;
/** Ids are below 2 to this power: a hash and an id are one number of a sorted array. */
const ID_BITS = 21;
const MOST_NAMES = 2 ** ID_BITS;

interface Target {
  readonly name: string;
  readonly visual: VisualKey;
  readonly isGuarded: boolean;
}

/** Finds names that look like a given one. Made of the distinct names of a dictionary and the guarded names. */
export class LookAlikes {
  readonly #targets: Target[] = [];
  readonly #byKey = new Map<string, number[]>();
  readonly #guarded: Target[] = [];
  /** A hash of each key with one letter left out, and the id of its target, sorted. */
  #deletes = new Float64Array(0);

  /**
   * Builds the index. Beyond two million names, the rest is not looked at.
   * @param names distinct names as written
   */
  static *build(names: Iterable<string>): Steps<LookAlikes> {
    const index = new LookAlikes();
    let done = 0;
    const stems = new Set<string>();
    for (const name of names) {
      if (index.#targets.length === MOST_NAMES) break;
      stems.add(index.#add(name, undefined));
      if (++done % COSTLY_ITEMS_A_SLICE === 0) yield;
    }
    for (const stem of [...WINDOWS_NAMES, ...BRAND_NAMES]) {
      if (!stems.has(stem)) index.#add(`${stem}.exe`, true);
    }
    yield* index.#sortDeletes();
    return index;
  }

  #add(name: string, isGuarded: true | undefined): string {
    const visual = readVisualKey(name);
    const guarded = isGuarded ?? (WINDOWS_NAMES.has(visual.stem) || BRAND_NAMES.has(visual.stem));
    const target = { name, visual, isGuarded: guarded };
    const same = this.#byKey.get(visual.key);
    if (same === undefined) this.#byKey.set(visual.key, [this.#targets.length]);
    else same.push(this.#targets.length);
    this.#targets.push(target);
    if (guarded) this.#guarded.push(target);
    return visual.stem;
  }

  *#sortDeletes(): Steps<void> {
    let count = 0;
    for (const key of this.#byKey.keys()) count += key.length;
    const deletes = new Float64Array(count);
    let at = 0;
    let done = 0;
    for (const [key, [id = 0]] of this.#byKey) {
      for (let left = 0; left < key.length; left++)
        deletes[at++] = join(hashWithout(key, left), id);
      if (++done % COSTLY_ITEMS_A_SLICE === 0) yield;
    }
    this.#deletes = deletes.sort();
  }

  /** The best likeness of a name that no row has; `undefined` if no known name is like it. */
  find(name: string): LookAlike | undefined {
    const visual = readVisualKey(name);
    if (visual.key.length < 3) return undefined;
    let best: LookAlike | undefined;
    const offer = (target: Target, score: number, likeness: Likeness) => {
      if (score > (best?.score ?? 0)) best = { name: target.name, score, likeness };
    };
    for (const target of this.#withKey(visual.key)) scoreSameKey(name, visual, target, offer);
    if (best === undefined || best.score < ALIKE_FROM) {
      for (const target of this.#oneEditFrom(visual.key)) scoreEdit(visual, target, offer);
      for (const target of this.#guarded) scoreGuarded(visual, target, offer);
    }
    if (best === undefined) return undefined;
    const isTrue = TRUE_NEIGHBOURS.has(visual.stem) && !DISGUISES.has(best.likeness);
    return isTrue ? { ...best, score: Math.min(best.score, ALIKE_FROM - 1) } : best;
  }

  #withKey(key: string): readonly Target[] {
    return (this.#byKey.get(key) ?? []).flatMap((id) => this.#targets[id] ?? []);
  }

  /** The targets whose key is one insertion, deletion, replacement or swap away. */
  #oneEditFrom(key: string): readonly Target[] {
    const hashes = new Set([hashOf(key)]);
    for (let left = 0; left < key.length; left++) hashes.add(hashWithout(key, left));
    const keys = new Set<string>();
    for (const hash of hashes) {
      for (const id of this.#idsOf(hash)) {
        const other = this.#targets[id]?.visual.key;
        if (other !== undefined && other !== key && editDistance(key, other) === 1) keys.add(other);
      }
    }
    for (let left = 0; left < key.length; left++) {
      const shorter = key.slice(0, left) + key.slice(left + 1);
      if (this.#byKey.has(shorter)) keys.add(shorter);
    }
    return [...keys].flatMap((one) => this.#withKey(one));
  }

  *#idsOf(hash: number): Generator<number> {
    const deletes = this.#deletes;
    const from = join(hash, 0);
    const end = join(hash, MOST_NAMES - 1);
    const first = lowerBound(deletes.length, (at) => (deletes[at] ?? 0) < from);
    for (let at = first; at < deletes.length && (deletes[at] ?? 0) <= end; at++) {
      yield (deletes[at] ?? 0) % MOST_NAMES;
    }
  }
}

type Offer = (target: Target, score: number, likeness: Likeness) => void;

function scoreSameKey(name: string, visual: VisualKey, target: Target, offer: Offer): void {
  const other = target.visual;
  if (name.toLowerCase() === target.name.toLowerCase()) return;
  if (visual.hasUnseen && !other.hasUnseen) offer(target, 100, 'hidden');
  else if (visual.hasForeign && !other.hasForeign) offer(target, 100, 'script');
  else if (visual.stem === other.stem) {
    if (visual.endings.length > 1 && other.endings.length <= 1) offer(target, 90, 'endings');
    else if (/^(?:scr|pif|bat)$/.test(visual.endings[0] ?? '')) offer(target, 60, 'otherEnding');
  } else if (joinWords(visual.stem) === joinWords(other.stem)) {
    offer(target, target.isGuarded ? 70 : 30, 'separator');
  } else if (visual.key.length >= 4) offer(target, 85, 'same');
}

/** A stem without separators. */
function joinWords(stem: string): string {
  return stem.replaceAll(/[-_.()[\],' ]/g, '');
}

/** One edit between the keys of any two names. First and last letters and figures tell true families apart. */
function scoreEdit(visual: VisualKey, target: Target, offer: Offer): void {
  const { key } = visual;
  const other = target.visual.key;
  const edit = findEdit(key, other);
  const least = Math.min(key.length, other.length);
  offer(target, 20, 'near');
  if (edit === undefined || /\d/.test(visual.stem) || edit.at === 0) return;
  const isInner = edit.at < least - 1;
  if (edit.kind === 'swap' && least >= 6)
    offer(target, edit.at + 2 >= key.length ? 45 : 60, 'swap');
  else if (!isInner) return;
  else if (edit.kind === 'double' && least >= 7) offer(target, 55, 'double');
  else if (edit.kind === 'similar' && least >= 7) offer(target, 50, 'similar');
  else if (least >= 10) offer(target, 40, 'edit');
}

/** Guarded names are compared with more patience, and with the letters as they are written. */
function scoreGuarded(visual: VisualKey, target: Target, offer: Offer): void {
  const { stem } = visual;
  const guarded = target.visual.stem;
  if (stem === guarded || Math.abs(stem.length - guarded.length) > 8) return;
  if (isNamedAfter(stem, guarded)) {
    offer(target, ALIKE_FROM - 1, 'affix');
    return;
  }
  if (Math.abs(stem.length - guarded.length) > 2 || guarded.length < 4) return;
  const edit = findEdit(stem, guarded);
  if (edit !== undefined) {
    const isEnd = edit.at === 0 || edit.at >= Math.min(stem.length, guarded.length) - 1;
    const isPlain = edit.kind === 'edit';
    if (guarded.length === 4 && (isPlain || isEnd)) return;
    if (guarded.length === 5 && isEnd) return;
    const score = edit.kind === 'swap' ? 60 : isPlain ? 50 : 55;
    offer(target, TOP_NAMES.has(guarded) ? score + 1 : score, edit.kind);
    return;
  }
  const isLong = guarded.length >= 9 || (guarded.length >= 7 && TOP_NAMES.has(guarded));
  if (isLong && stem[0] === guarded[0] && editDistance(stem, guarded) === 2) {
    offer(target, ALIKE_FROM, 'edits');
  }
}

/** Whether a stem is a guarded one with an affix: `psexec64`. Programs of the same maker are named so. */
function isNamedAfter(stem: string, guarded: string): boolean {
  if (stem.endsWith(guarded) && AFFIXES_BEFORE.test(stem.slice(0, -guarded.length))) return true;
  return stem.startsWith(guarded) && AFFIXES_BEHIND.test(stem.slice(guarded.length));
}

interface Edit {
  /** The position of the first letter that differs. */
  readonly at: number;
  readonly kind: 'swap' | 'double' | 'similar' | 'edit';
}

/** The one edit between two texts; `undefined` if they are the same or differ by more. */
function findEdit(one: string, other: string): Edit | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [a, b] = [one.slice(at), other.slice(at)];
  if (one.length === other.length) {
    if (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) return { at, kind: 'swap' };
    if (a.slice(1) !== b.slice(1)) return undefined;
    return { at, kind: SIMILAR.has(`${a[0]}${b[0]}`) ? 'similar' : 'edit' };
  }
  const isLonger = one.length > other.length;
  const rest = isLonger ? a.slice(1) === b : a === b.slice(1);
  if (!rest) return undefined;
  const added = isLonger ? a[0] : b[0];
  const isDouble = added === one[at - 1] || added === (isLonger ? b[0] : a[0]);
  return { at, kind: isDouble ? 'double' : 'edit' };
}

const HASH_SEED = 2_166_136_261;
const HASH_PRIME = 16_777_619;

function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  return hash >>> 0;
}

/** The hash of a text with the letter at `left` left out. */
function hashWithout(text: string, left: number): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at++) {
    if (at !== left) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  }
  return hash >>> 0;
}

function join(hash: number, id: number): number {
  return hash * MOST_NAMES + id;
}
