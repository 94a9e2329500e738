import { expect, test } from 'vitest';
import { createStore } from '../../../src/state/createStore.ts';

test('a store tells its listeners of each change, when it has happened', () => {
  const store = createStore('a');
  const seen: string[] = [];
  store.subscribe(() => seen.push(store.getState()));
  store.setState('b');
  store.setState('b');
  store.setState('c');
  expect(seen).toEqual(['b', 'c']);
  expect(store.getState()).toBe('c');
});

test('a listener that has left is told of nothing more', () => {
  const store = createStore(0);
  let calls = 0;
  const count = () => {
    calls++;
  };
  const leave = store.subscribe(count);
  store.subscribe(count);
  store.setState(1);
  expect(calls).toBe(2);
  leave();
  leave();
  store.setState(2);
  expect(calls).toBe(3);
});

test('listeners that come and go while one is told do not disturb the others', () => {
  const store = createStore(0);
  const told: string[] = [];
  const leave = store.subscribe(() => {
    told.push('first');
    leave();
    store.subscribe(() => told.push('late'));
  });
  store.subscribe(() => told.push('second'));
  store.setState(1);
  expect(told).toEqual(['first', 'second']);
  store.setState(2);
  expect(told).toEqual(['first', 'second', 'second', 'late']);
});

test('a change within a change is told of, and the last one stays', () => {
  const store = createStore(0);
  const seen: number[] = [];
  store.subscribe(() => {
    seen.push(store.getState());
    if (store.getState() === 1) store.setState(2);
  });
  store.setState(1);
  expect(seen).toEqual([1, 2]);
  expect(store.getState()).toBe(2);
});
