import { expect, test } from 'vitest';
import {
  type Background,
  type BackgroundKind,
  createBackground,
} from '../../../src/state/background.ts';

/** Adds a task that ends when it is told to. */
function addTask(background: Background, kind: BackgroundKind, begun: string[], name: string) {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const ending = new Promise<void>((...settle) => {
    [resolve, reject] = settle;
  });
  const stopping = new AbortController();
  const done = background.add({
    kind,
    signal: stopping.signal,
    run: () => {
      begun.push(name);
      return ending;
    },
  });
  return { resolve, reject, done, stop: () => stopping.abort(new Error('stopped')) };
}

test('one task runs at a time, the more urgent kind first, of one kind the older', async () => {
  const background = createBackground();
  const begun: string[] = [];
  const tasks = [
    addTask(background, 'rankColumns', begun, 'name'),
    addTask(background, 'rankColumns', begun, 'path'),
    addTask(background, 'rankColumns', begun, 'type'),
    addTask(background, 'keepFile', begun, 'file'),
  ];
  expect(begun).toEqual(['name']);
  expect(background.getState()).toEqual({ running: 'rankColumns', waiting: 3 });
  for (const task of tasks) task.resolve();
  await Promise.all(tasks.map((task) => task.done));
  expect(begun).toEqual(['name', 'file', 'path', 'type']);
  expect(background.getState()).toEqual({ running: undefined, waiting: 0 });
});

test('a task that is given up while it waits never runs', async () => {
  const background = createBackground();
  const begun: string[] = [];
  const first = addTask(background, 'rankColumns', begun, 'first');
  const second = addTask(background, 'rankColumns', begun, 'second');
  second.stop();
  first.resolve();
  await expect(second.done).rejects.toThrow('stopped');
  expect(begun).toEqual(['first']);
});

test('a task that fails is told to its caller, and the next one runs', async () => {
  const background = createBackground();
  const begun: string[] = [];
  const first = addTask(background, 'keepFile', begun, 'first');
  const second = addTask(background, 'keepFile', begun, 'second');
  first.reject(new Error('no room'));
  second.resolve();
  await expect(first.done).rejects.toThrow('no room');
  await second.done;
  expect(begun).toEqual(['first', 'second']);
});
