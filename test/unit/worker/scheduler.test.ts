import { expect, onTestFinished, test, vi } from 'vitest';
import type { Steps } from '../../../src/base/steps.ts';
import { Scheduler, type Urgency } from '../../../src/worker/scheduler.ts';

const NEVER = new AbortController().signal;

function* countTo(limit: number): Steps<number> {
  for (let step = 0; step < limit; step++) yield;
  return limit;
}

function* workUntil(isDone: () => boolean): Steps<string> {
  while (!isDone()) yield;
  return 'done';
}

function* note(name: string, log: string[]): Steps<void> {
  log.push(`${name} begins`);
  yield;
  log.push(`${name} ends`);
}

/** Lets whoever waits for messages go on. */
async function takeTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('does all the work and gives its result', async () => {
  const scheduler = new Scheduler();
  expect(await scheduler.run(countTo(10_000), 'rows', NEVER)).toBe(10_000);
  expect(await scheduler.run(countTo(0), 'idle', NEVER)).toBe(0);
});

test('the most urgent work comes first, of equals the oldest', async () => {
  const scheduler = new Scheduler();
  const log: string[] = [];
  const jobs: readonly (readonly [Urgency, string])[] = [
    ['idle', 'spare'],
    ['export', 'file'],
    ['counts', 'facet'],
    ['rows', 'window'],
    ['counts', 'chart'],
    ['rows', 'next window'],
  ];
  await Promise.all(jobs.map(([urgency, name]) => scheduler.run(note(name, log), urgency, NEVER)));
  expect(log).toEqual(
    ['window', 'next window', 'facet', 'chart', 'file', 'spare'].flatMap((name) => [
      `${name} begins`,
      `${name} ends`,
    ]),
  );
});

test('urgent work that comes later goes before work that has begun', async () => {
  const scheduler = new Scheduler();
  let answered = false;
  const long = scheduler.run(
    workUntil(() => answered),
    'idle',
    NEVER,
  );
  await scheduler.run(countTo(3), 'rows', NEVER);
  answered = true;
  expect(await long).toBe('done');
});

/** Time stands still until a test lets it pass. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

test('spare time begins a moment after the last other work', async () => {
  stopClock();
  const scheduler = new Scheduler();
  const log: string[] = [];
  await scheduler.run(note('window', log), 'rows', NEVER);
  const spare = scheduler.run(note('spare', log), 'idle', NEVER);
  for (const other of ['facet', 'chart', 'file']) {
    await takeTurns();
    vi.advanceTimersByTime(50);
    await scheduler.run(note(other, log), 'counts', NEVER);
  }
  expect(log).not.toContain('spare begins');
  await takeTurns();
  vi.advanceTimersByTime(100);
  await spare;
  expect(log.slice(-2)).toEqual(['spare begins', 'spare ends']);
});

test('spare work has its turn in the end where other work never stops, and waits again after a load', async () => {
  stopClock();
  const scheduler = new Scheduler();
  const countTurns = async () => {
    let turns = 0;
    let ended = false;
    await scheduler.run(countTo(1), 'rows', NEVER);
    void scheduler.run(countTo(1), 'idle', NEVER).then(() => {
      ended = true;
    });
    while (!ended) {
      await takeTurns();
      vi.advanceTimersByTime(50);
      await scheduler.run(countTo(1), 'rows', NEVER);
      turns++;
    }
    return turns;
  };
  expect(await countTurns()).toBeGreaterThan(20);
  expect(await countTurns()).toBeLessThan(3);
  await scheduler.run(countTo(1), 'load', NEVER);
  expect(await countTurns()).toBeGreaterThan(20);
});

test('one piece of spare work does not wait for the moment after another', async () => {
  stopClock();
  const scheduler = new Scheduler();
  expect(await scheduler.run(countTo(3), 'idle', NEVER)).toBe(3);
  expect(await scheduler.run(countTo(5), 'idle', NEVER)).toBe(5);
});

test('spare work that waits for a quiet moment ends when it is aborted', async () => {
  stopClock();
  const scheduler = new Scheduler();
  const controller = new AbortController();
  await scheduler.run(countTo(1), 'rows', NEVER);
  const log: string[] = [];
  const spare = scheduler.run(note('spare', log), 'idle', controller.signal);
  await takeTurns();
  controller.abort('gone');
  await expect(spare).rejects.toBe('gone');
  expect(log).toEqual([]);
});

test('hears messages while it works', async () => {
  const { port1, port2 } = new MessageChannel();
  let heard = false;
  port1.onmessage = () => {
    heard = true;
  };
  port2.postMessage('stop');
  const scheduler = new Scheduler();
  const working = workUntil(() => heard);
  expect(await scheduler.run(working, 'rows', NEVER)).toBe('done');
  port1.close();
});

test('work that is aborted ends with the reason, and the next has its turn', async () => {
  const scheduler = new Scheduler();
  const controller = new AbortController();
  const reason = new Error('enough');
  const endless = scheduler.run(
    workUntil(() => false),
    'rows',
    controller.signal,
  );
  const next = scheduler.run(countTo(5), 'counts', NEVER);
  setTimeout(() => controller.abort(reason));
  await expect(endless).rejects.toBe(reason);
  expect(await next).toBe(5);
});

test('work can be aborted while it waits for its turn, and before', async () => {
  const scheduler = new Scheduler();
  const controller = new AbortController();
  let stop = false;
  const first = scheduler.run(
    workUntil(() => stop),
    'rows',
    NEVER,
  );
  const log: string[] = [];
  const waiting = scheduler.run(note('waiting', log), 'idle', controller.signal);
  const dead = scheduler.run(note('dead', log), 'rows', AbortSignal.abort('early'));
  controller.abort('not needed');
  await expect(waiting).rejects.toBe('not needed');
  await expect(dead).rejects.toBe('early');
  stop = true;
  expect(await first).toBe('done');
  expect(log).toEqual([]);
  expect(await scheduler.run(countTo(2), 'idle', NEVER)).toBe(2);
});

test('an error of a step comes through, and the next has its turn', async () => {
  function* fail(): Steps<void> {
    yield;
    throw new RangeError('too far');
  }
  const scheduler = new Scheduler();
  const failing = scheduler.run(fail(), 'rows', NEVER);
  const next = scheduler.run(countTo(1), 'idle', NEVER);
  await expect(failing).rejects.toThrow(RangeError);
  expect(await next).toBe(1);
});

test('a job that paces itself gives way to more urgent work', async () => {
  const scheduler = new Scheduler();
  const job = scheduler.begin('export', NEVER);
  await job.pause();
  const log: string[] = [];
  const urgent = scheduler.run(note('window', log), 'rows', NEVER);
  expect(log).toEqual([]);
  await job.pause();
  expect(log).toEqual(['window begins', 'window ends']);
  job.end();
  await urgent;
});
