import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, fetchConfig, parseConfig } from '../../../src/api/fetchConfig.ts';

test('what the dashboard’s server says is used', async () => {
  const said = {
    source: 'sample',
    host: 'sage.example.com:8443',
    endpoint: '/rest/elsewhere',
    scenario: 'slow',
  };
  expect(await fetchConfig(async () => Response.json(said))).toEqual(said);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'sample'],
  ['other kinds of values', { source: 1, host: {}, endpoint: [], scenario: true }],
])('the default holds where it says %s', (_, json) => {
  expect(parseConfig(json)).toEqual(DEFAULT_CONFIG);
});

test('the default holds where nobody answers, or a page does', async () => {
  const page = () => Promise.resolve(new Response('<!doctype html>'));
  const missing = () => Promise.resolve(Response.json({ source: 'sample' }, { status: 404 }));
  const broken = () => Promise.reject(new TypeError('no network'));
  for (const answer of [page, missing, broken]) {
    expect(await fetchConfig(answer)).toEqual(DEFAULT_CONFIG);
  }
});
