import { fireEvent } from '@testing-library/react';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { watchCalm } from '../../src/ui/watchCalm.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  return () => {
    vi.useRealTimers();
  };
});

function watch() {
  const calm = watchCalm(3_000);
  onTestFinished(calm.stop);
  const told = vi.fn();
  void calm.wait().then(told);
  return { calm, told };
}

it('tells once nobody has been at work for a while', async () => {
  const { calm, told } = watch();
  const { keyDown, pointerDown, pointerUp, wheel, scroll } = fireEvent;
  for (const work of [keyDown, pointerDown, pointerUp, wheel, scroll]) {
    await vi.advanceTimersByTimeAsync(2_900);
    work(document.body);
  }
  await vi.advanceTimersByTimeAsync(2_900);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toHaveBeenCalledExactlyOnceWith(true);
  expect(await calm.wait()).toBe(true);
});

it('says no as soon as it is stopped', async () => {
  const { calm, told } = watch();
  await vi.advanceTimersByTimeAsync(0);
  calm.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledExactlyOnceWith(false);
  expect(await calm.wait()).toBe(false);
});
