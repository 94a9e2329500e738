import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { answerJson, type Scenario, type ScenarioAnswer } from '../../../mocks/scenario.ts';
import { createDoor } from './createDoor.ts';
import { startBoth, startProxy } from './startProxy.ts';

const MEGABYTE = 1024 * 1024;

function scenarioOf(body: ScenarioAnswer['body']): Scenario {
  return { name: 'custom', about: '', respond: () => answerJson(body) };
}

describe('an answer on its way', () => {
  test('is passed on piece by piece: the second is sent only when the first was read', async () => {
    const door = createDoor();
    async function* pieces() {
      yield '{"recordList": [';
      await door.opened;
      yield ']}';
    }
    const { proxy } = await startBoth({ scenario: scenarioOf(pieces()) });
    const answer = await proxy.open();
    const texts: string[] = [];
    for await (const piece of answer) {
      texts.push(String(piece));
      door.open();
    }
    expect(texts).toEqual(['{"recordList": [', ']}']);
  });

  test('shows its headers with the first piece, before the others', async () => {
    const door = createDoor();
    async function* pieces() {
      yield '{"recordList": [';
      await door.opened;
      yield ']}';
    }
    const { proxy } = await startBoth({ scenario: scenarioOf(pieces()) });
    const answer = await proxy.open();
    expect(answer.statusCode).toBe(200);
    door.open();
    answer.resume();
    await once(answer, 'end');
  });

  test('waits for a slow reader instead of filling the memory', async () => {
    const total = 200;
    let sent = 0;
    function* pieces() {
      for (; sent < total; sent++) yield 'x'.repeat(MEGABYTE);
    }
    const { proxy, service } = await startBoth({ scenario: scenarioOf(pieces()) });
    const answer = await proxy.open();
    // A quick reader of just as much has it all meanwhile.
    service.use(scenarioOf(Array.from({ length: total }, () => 'x'.repeat(MEGABYTE))));
    for await (const _ of await proxy.open());
    expect(sent).toBeLessThan(total / 2);
    let length = 0;
    for await (const piece of answer) length += piece.length;
    expect(length).toBe(total * MEGABYTE);
  });

  test('ends at the service when the reader goes away', async () => {
    const door = createDoor();
    async function* pieces() {
      try {
        while (true) yield 'x'.repeat(MEGABYTE);
      } finally {
        door.open();
      }
    }
    const { proxy } = await startBoth({ scenario: scenarioOf(pieces()) });
    const answer = await proxy.open();
    await once(answer, 'readable');
    answer.destroy();
    await door.opened;
  });

  test('ends at the service when the reader goes away before it began', async () => {
    const asked = createDoor();
    const gone = createDoor();
    const { proxy, service } = await startBoth({
      scenario: {
        name: 'hang',
        about: '',
        respond: () => {
          asked.open();
          return undefined;
        },
      },
    });
    service.onAborted(gone.open);
    const stop = new AbortController();
    const answer = proxy.open({ signal: stop.signal });
    await asked.opened;
    stop.abort();
    await expect(answer).rejects.toThrow();
    await gone.opened;
  });
});

describe('an answer that does not end', () => {
  test('breaks off for the reader too when the connection breaks', async () => {
    const { proxy } = await startBoth({ scenario: 'truncated' });
    const { status, isBroken, text } = await proxy.ask();
    expect(status).toBe(200);
    expect(isBroken).toBe(true);
    expect(text).toMatch(/^\{\s*"recordList"/);
  });

  test('breaks off for the reader too when it is compressed', async () => {
    const { proxy } = await startBoth({ scenario: 'truncated', gzip: true });
    const { isBroken } = await proxy.ask({ headers: { 'accept-encoding': 'gzip' } });
    expect(isBroken).toBe(true);
  });

  test('breaks off when it is shorter than it said', async () => {
    const { proxy } = await startBoth({
      scenario: {
        name: 'short',
        about: '',
        respond: () => ({
          status: 200,
          headers: { 'content-type': 'application/json', 'content-length': '1000' },
          body: '{"recordList": [',
          breaksOff: true,
        }),
      },
    });
    const { isBroken, text } = await proxy.ask();
    expect(isBroken).toBe(true);
    expect(text).toBe('{"recordList": [');
  });

  test('ends well where the service says that this was all', async () => {
    const { proxy } = await startBoth({ scenario: 'truncatedClean' });
    expect((await proxy.ask()).isBroken).toBe(false);
  });

  test('breaks off when the service falls silent', async () => {
    async function* pieces() {
      yield '{"recordList": [';
      await new Promise(() => {});
    }
    const { proxy } = await startBoth(
      { scenario: scenarioOf(pieces()) },
      { CYBEREASON_TIMEOUT_SECONDS: '0.5' },
    );
    const { isBroken, text } = await proxy.ask();
    expect(isBroken).toBe(true);
    expect(text).toBe('{"recordList": [');
  });

  test('a reader that takes its time goes on, although the whole takes longer than the limit', async () => {
    const total = 60;
    function* pieces() {
      for (let sent = 0; sent < total; sent++) yield 'x'.repeat(MEGABYTE);
    }
    const { proxy, service } = await startBoth(
      { scenario: scenarioOf(pieces()) },
      { CYBEREASON_TIMEOUT_SECONDS: '2' },
    );
    const clock = await startProxy({
      CYBEREASON_URL: service.url,
      CYBEREASON_TIMEOUT_SECONDS: '0.5',
    });
    const answer = await proxy.open();
    service.use('hang');
    let length = 0;
    let turns = 0;
    for await (const piece of answer) {
      length += piece.length;
      // Another request that runs into its own time limit shows that this one was not read meanwhile.
      if (turns < 6 && length > turns * 8 * MEGABYTE) {
        turns++;
        expect((await clock.ask()).headers['x-dashboard-problem']).toBe('timeout');
      }
    }
    expect(turns).toBe(6);
    expect(length).toBe(total * MEGABYTE);
  });
});

describe('a reader that stops reading', () => {
  const SHORT = { CYBEREASON_TIMEOUT_SECONDS: '1' };

  test.for<[string, number]>([
    ['at once', 0],
    ['in the middle', 20 * MEGABYTE],
  ])('%s holds the answer of the service for no longer than the time limit', async ([, most]) => {
    const ended = createDoor();
    function* pieces() {
      try {
        while (true) yield 'x'.repeat(MEGABYTE);
      } finally {
        ended.open();
      }
    }
    const { proxy } = await startBoth({ scenario: scenarioOf(pieces()) }, SHORT);
    const answer = await proxy.open();
    answer.on('error', () => undefined);
    const closed = new Promise((resolve) => answer.once('close', resolve));
    let length = 0;
    while (length < most) {
      const piece: Buffer | null = answer.read();
      if (piece === null) await once(answer, 'readable');
      else length += piece.length;
    }
    await ended.opened;
    // The page can still read what the network holds; then the answer breaks off.
    answer.resume();
    await closed;
    expect(answer.complete).toBe(false);
  });
});
