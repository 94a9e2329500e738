import { expect, test, vi } from 'vitest';
import { createSampleFetch } from '../../../mocks/browser.ts';

const endpoint = '/rest/download_v1/process_classification';

test('the sample is answered without a request, each time anew', async () => {
  const network = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('asked'));
  const ask = createSampleFetch({ endpoint, scenario: 'sample' });
  const texts = await Promise.all(
    [ask(endpoint), ask(endpoint)].map(async (it) => (await it).text()),
  );
  expect(texts[0]).toBe(texts[1]);
  expect(JSON.parse(texts[0] ?? '').recordList.length).toBeGreaterThan(100);
  expect(network).not.toHaveBeenCalled();
  await expect(ask('/dashboard/config')).rejects.toThrow('asked');
});

test('status and headers are those of the scenario', async () => {
  const ask = createSampleFetch({ endpoint, scenario: 'sessionExpired' });
  const answer = await ask(endpoint);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('x-dashboard-problem')).toBe('loginRedirect');
});

test('an answer that never comes, or that comes slowly, ends with the request', async () => {
  for (const scenario of ['hang', 'slow']) {
    const stop = new AbortController();
    const ask = createSampleFetch({ endpoint, scenario });
    const read = ask(endpoint, { signal: stop.signal }).then((answer) => answer.text());
    stop.abort(new Error('given up'));
    await expect(read).rejects.toThrow('given up');
    await expect(ask(endpoint, { signal: stop.signal })).rejects.toThrow('given up');
  }
});

test('a sample that does not exist is refused by its name', () => {
  expect(() => createSampleFetch({ endpoint, scenario: 'nope' })).toThrow(/no scenario nope/);
});
