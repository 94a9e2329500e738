import { describe, expect, test } from 'vitest';
import { RemoteError } from '../../../src/worker/connect.ts';
import type { CallContext, Remote } from '../../../src/worker/protocol.ts';
import { joinEnds } from './joinEnds.ts';

/** A promise, and what settles it. */
function defer<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** Verbs that do what a test of the boundary needs. */
function createVerbs() {
  const gate = defer<string>();
  const heard = defer<unknown>();
  const called = defer<void>();
  return {
    gate,
    heard,
    called,
    api: {
      double: (input: number) => input * 2,
      late: async (input: number) => {
        await new Promise((resolve) => setTimeout(resolve, input % 3));
        return input;
      },
      fail: (input: string) => {
        throw new RangeError(input);
      },
      failOddly: async () => Promise.reject('no error'),
      count: (input: number, { report }: CallContext) => {
        for (let done = 1; done <= input; done++) report(done);
        return input;
      },
      lengthOf: (input: Uint8Array<ArrayBuffer>) => input.length,
      unsendable: () => () => 1,
      nothing: () => undefined,
      waitForGate: async (_: undefined, { signal, report }: CallContext) => {
        called.settle();
        signal.addEventListener('abort', () => heard.settle(signal.aborted));
        const opened = await gate.promise;
        report('too late');
        return opened;
      },
    },
  };
}

type Verbs = ReturnType<typeof createVerbs>['api'];

function setup() {
  const verbs = createVerbs();
  const remote: Remote<Verbs> = joinEnds(verbs.api);
  return { ...verbs, remote };
}

describe('a call', () => {
  test('gives what the verb returns', async () => {
    const { remote } = setup();
    expect(await remote.double(21)).toBe(42);
    expect(await remote.nothing(undefined)).toBeUndefined();
  });

  test('fails as the verb fails, with its name and message', async () => {
    const { remote } = setup();
    const error: unknown = await remote.fail('too far').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RemoteError);
    expect(error).toMatchObject({ name: 'RangeError', message: 'too far' });
    await expect(remote.failOddly(undefined)).rejects.toMatchObject({ message: 'no error' });
  });

  test('of a verb that nobody knows fails, inherited names too', async () => {
    const verbs: object = createVerbs().api;
    const remote = joinEnds<Record<string, (input: undefined) => undefined>>({ ...verbs });
    for (const verb of ['sing', 'toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      await expect(remote[verb]?.(undefined)).rejects.toThrow(`The worker has no verb ${verb}.`);
    }
  });

  test('whose answer cannot be sent fails, and the next one works', async () => {
    const { remote } = setup();
    await expect(remote.unsendable(undefined)).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await remote.double(1)).toBe(2);
  });

  test('whose input cannot be sent fails', async () => {
    const remote = joinEnds({ take: (input: unknown) => typeof input });
    await expect(remote.take(() => 1)).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await remote.take('text')).toBe('string');
  });

  test('tells its progress in order, before it ends', async () => {
    const { remote } = setup();
    const told: unknown[] = [];
    expect(await remote.count(5, { onProgress: (progress) => told.push(progress) })).toBe(5);
    expect(told).toEqual([1, 2, 3, 4, 5]);
    expect(await remote.count(3)).toBe(3);
  });

  test('hands bytes over without keeping them', async () => {
    const { remote } = setup();
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await remote.lengthOf(bytes, { transfer: [bytes.buffer] })).toBe(3);
    expect(bytes.byteLength).toBe(0);
    const kept = new Uint8Array([1, 2]);
    expect(await remote.lengthOf(kept)).toBe(2);
    expect(kept.byteLength).toBe(2);
  });

  test('among many others gets its own answer', async () => {
    const { remote } = setup();
    const inputs = Array.from({ length: 200 }, (_, index) => index);
    const answers = await Promise.all(
      inputs.map((input) =>
        input % 10 === 0
          ? remote.fail(`${input}`).catch((error: unknown) => Number(Object(error).message))
          : input % 2 === 0
            ? remote.double(input)
            : remote.late(input),
      ),
    );
    expect(answers).toEqual(
      inputs.map((input) => (input % 10 === 0 ? input : input % 2 === 0 ? input * 2 : input)),
    );
  });

  test('to nothing but a verb is no promise', async () => {
    const { remote } = setup();
    expect(Reflect.get(remote, 'then')).toBeUndefined();
    expect(Reflect.get(remote, Symbol.toStringTag)).toBeUndefined();
    expect(await (async () => remote)()).toBe(remote);
  });
});

describe('a cancelled call', () => {
  test('rejects at once with the reason, and the verb hears of it', async () => {
    const { remote, called, heard } = setup();
    const controller = new AbortController();
    const call = remote.waitForGate(undefined, { signal: controller.signal });
    await called.promise;
    const reason = new Error('not needed any more');
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(await heard.promise).toBe(true);
  });

  test('has its late answer and progress dropped', async () => {
    const { remote, called, gate, heard } = setup();
    const controller = new AbortController();
    const told: unknown[] = [];
    const call = remote.waitForGate(undefined, {
      signal: controller.signal,
      onProgress: (progress) => told.push(progress),
    });
    await called.promise;
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await heard.promise;
    gate.settle('late');
    expect(await remote.double(2)).toBe(4);
    expect(told).toEqual([]);
  });

  test('that was cancelled before it began is never sent', async () => {
    let calls = 0;
    const remote = joinEnds({ touch: () => ++calls });
    const signal = AbortSignal.abort('early');
    await expect(remote.touch(undefined, { signal })).rejects.toBe('early');
    expect(await remote.touch(undefined)).toBe(1);
  });

  test('leaves the others alone', async () => {
    const { remote, gate } = setup();
    const controller = new AbortController();
    const cancelled = remote.waitForGate(undefined, { signal: controller.signal });
    const other = remote.waitForGate(undefined, { signal: new AbortController().signal });
    controller.abort();
    await expect(cancelled).rejects.toBeDefined();
    gate.settle('open');
    expect(await other).toBe('open');
  });

  test('aborted after it ended stays as it ended', async () => {
    const { remote } = setup();
    const controller = new AbortController();
    expect(await remote.double(4, { signal: controller.signal })).toBe(8);
    controller.abort();
    expect(await remote.double(5)).toBe(10);
  });
});
