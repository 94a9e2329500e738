import { expect, test } from 'vitest';
import { SCENARIOS } from '../../../mocks/scenarios.ts';
import { startBoth } from './startProxy.ts';

const SECRET = 'S3CR3T';
const COOKIE = `JSESSIONID=${SECRET}`;

const ANSWERED = SCENARIOS.filter(({ large, name }) => !large && name !== 'slow');

test.for(ANSWERED.map(({ name }) => name))('no secret comes back in %s', async (scenario) => {
  const { proxy, service } = await startBoth(
    { scenario },
    { CYBEREASON_COOKIE: COOKIE, CYBEREASON_TIMEOUT_SECONDS: '1' },
  );
  const questions = [
    {},
    { method: 'GET' },
    { path: '/rest/other' },
    { headers: { origin: 'https://evil.example' } },
    { method: 'GET', path: '/dashboard/config' },
  ];
  for (const question of questions) {
    const { headers, text } = await proxy.ask(question);
    expect(JSON.stringify(headers) + text).not.toContain(SECRET);
    expect(headers).not.toHaveProperty('set-cookie');
  }
  expect(service.requests.map(({ headers }) => headers.cookie)).toEqual([COOKIE]);
});
