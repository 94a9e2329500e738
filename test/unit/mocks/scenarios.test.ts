import { describe, expect, onTestFinished, test } from 'vitest';
import { createSampleServer } from '../../../mocks/node.ts';
import { findScenario, SCENARIOS } from '../../../mocks/scenarios.ts';
import { startService } from '../../../mocks/service/startService.ts';

const ENDPOINT = '/rest/download_v1/process_classification';
const SPECIAL = ['hang', 'slow', 'hugeHeader'];
const SMALL = SCENARIOS.filter(({ large, name }) => !large && !SPECIAL.includes(name));

async function startStandIn(scenario: string) {
  const service = await startService({ scenario });
  onTestFinished(() => service.close());
  return () => fetch(service.url + ENDPOINT, { method: 'POST', body: '{}', redirect: 'manual' });
}

/** What comes of an answer: its text, or as much as came before it broke. */
async function readUntilItBreaks({ body }: Response) {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const piece of body ?? []) text += decoder.decode(piece, { stream: true });
  } catch {
    return { text, isBroken: true };
  }
  return { text, isBroken: false };
}

test('names are unique, and each says what it is', () => {
  expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
  for (const { about } of SCENARIOS) expect(about).toMatch(/^[A-Z0-9].*\.$/);
});

test('a name that does not exist is answered with those that do', () => {
  expect(() => findScenario('nope')).toThrow(/no scenario nope; there are sample, /);
});

test.for(SMALL)('$name can be asked again and again', async ({ name }) => {
  const ask = await startStandIn(name);
  const first = await readUntilItBreaks(await ask());
  expect(await readUntilItBreaks(await ask())).toEqual(first);
  expect(first.isBroken).toBe(name === 'truncated');
});

test('a thousand rows are a thousand values', async () => {
  const ask = await startStandIn('thousand');
  const { recordList } = await (await ask()).json();
  const values = recordList.flatMap(({ value }: { value: unknown[] }) => value);
  expect(values).toHaveLength(1000);
});

test.for(['truncated', 'truncatedClean'])('%s ends in the middle of the sample', async (name) => {
  const whole = await (await (await startStandIn('sample'))()).text();
  const ask = await startStandIn(name);
  const { text } = await readUntilItBreaks(await ask());
  expect(whole.startsWith(text)).toBe(true);
  expect(() => JSON.parse(text)).toThrow();
  expect(text.length / whole.length).toBeCloseTo(2 / 3, 2);
});

test('oddities is one sound answer', async () => {
  const ask = await startStandIn('oddities');
  expect((await (await ask()).json()).recordList.length).toBeGreaterThan(20);
});

describe('the stand-in', () => {
  test('sends whoever has no session to the login page, with a new one', async () => {
    const service = await startService({ scenario: 'empty', cookie: 'JSESSIONID=good' });
    onTestFinished(() => service.close());
    const ask = (cookie: string) =>
      fetch(service.url + ENDPOINT, { method: 'POST', headers: { cookie }, redirect: 'manual' });
    const turnedDown = await ask('JSESSIONID=bad');
    expect(turnedDown.status).toBe(302);
    expect(turnedDown.headers.get('location')).toBe('/login.html');
    expect(turnedDown.headers.get('set-cookie')).toMatch(/^JSESSIONID=/);
    expect((await ask('theme=dark; JSESSIONID=good')).status).toBe(200);
    const page = await fetch(`${service.url}/login.html`);
    expect(await page.text()).toContain('<title>Cybereason | Login</title>');
  });
});

describe('in the place of fetch', () => {
  function startMsw(scenario: string) {
    const server = createSampleServer({ endpoint: ENDPOINT, scenario });
    server.listen({ onUnhandledRequest: 'error' });
    onTestFinished(() => server.close());
    return () => fetch(`http://localhost:5173${ENDPOINT}`, { method: 'POST', body: '{}' });
  }

  test('answers as the service does', async () => {
    const answer = await startMsw('rateLimited')();
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('30');
  });

  test('streams', async () => {
    const answer = await startMsw('thousand')();
    expect((await answer.json()).recordList.length).toBeGreaterThan(0);
  });

  test('breaks off', async () => {
    const answer = await startMsw('truncated')();
    expect(await readUntilItBreaks(answer)).toMatchObject({ isBroken: true });
  });

  test.for([
    ['sessionExpired', 401, 'loginRedirect'],
    ['redirectElsewhere', 502, 'redirect'],
  ] as const)('shows %s as the proxy would', async ([scenario, status, problem]) => {
    const answer = await startMsw(scenario)();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-dashboard-problem')).toBe(problem);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.json()).toMatchObject({ problem });
  });
});
