import { Session } from 'node:inspector';
import { afterAll } from 'vitest';

/** What the code in `src` did, told by counts, not by the clock: the same on every machine. */
export interface Work {
  /** How often all blocks of code ran: functions, branches, bodies of loops. */
  readonly steps: number;
  /** How often the block ran that ran most often. */
  readonly most: number;
  /** Characters that native searches of text went over. */
  readonly characters: number;
}

// Code that was compiled before counting began is only counted by its calls, so it begins here.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
afterAll(() => session.disconnect());

/** Counts what a function makes the code in `src` do, with the counters of the language's engine. */
export function countWork(run: () => unknown): Work {
  takeCounts();
  const characters = countCharacters(run);
  const counts = takeCounts();
  return {
    steps: counts.reduce((sum, count) => sum + count, 0),
    most: Math.max(0, ...counts),
    characters,
  };
}

/** How often each block of code ran since the last call. */
function takeCounts(): readonly number[] {
  const counts: number[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    for (const { url, functions } of result) {
      // Constants of other modules are functions in a test; those of this one are read for each item.
      if (!url.includes('/src/') || url.endsWith('/base/steps.ts')) continue;
      for (const { ranges } of functions) counts.push(...ranges.map(({ count }) => count));
    }
  });
  return counts;
}

function countCharacters(run: () => unknown): number {
  const { indexOf, includes } = String.prototype;
  let characters = 0;
  const find = (text: string, wanted: string, from = 0) => {
    const at = indexOf.call(text, wanted, from);
    characters += (at < 0 ? text.length : at + wanted.length) - from;
    return at;
  };
  String.prototype.indexOf = function (wanted, from) {
    return find(this.valueOf(), wanted, from);
  };
  String.prototype.includes = function (wanted, from) {
    return find(this.valueOf(), wanted, from) >= 0;
  };
  try {
    run();
  } finally {
    Object.assign(String.prototype, { indexOf, includes });
  }
  return characters;
}
