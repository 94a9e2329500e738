import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { findScenario } from '../../mocks/scenarios.ts';
import { waitForRows } from './screens.ts';
import { startDashboard } from './startDashboard.ts';

const BASE = '/tools/classify';

/** A gateway that has the dashboard below a path, and nothing else. */
async function startGateway(dashboard: string) {
  const gateway = createServer((asked, answer) => {
    const { url = '', method, headers } = asked;
    if (!url.startsWith(`${BASE}/`)) {
      answer.writeHead(404).end();
      return;
    }
    const passed = request(dashboard + url.slice(BASE.length), { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    asked.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const { port } = gateway.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, gateway };
}

test('below a path, the page loads, keeps its view over a reload, and asks nothing outside of it', async ({
  page,
}) => {
  const dashboard = await startDashboard({ scenario: findScenario('tenThousand') });
  const { url, gateway } = await startGateway(dashboard.url);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(`${url}${BASE}/`);
    await waitForRows(page);
    await page.getByRole('searchbox', { name: 'Search' }).fill('chrome');
    await expect(page).toHaveURL(`${url}${BASE}/?v=1&q=chrome`);
    await page.reload();
    await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('chrome');
    await waitForRows(page);
    expect(
      asked.filter(
        (address) => !/^(data|blob):/.test(address) && !address.startsWith(`${url}${BASE}/`),
      ),
    ).toEqual([]);
  } finally {
    gateway.closeAllConnections();
    gateway.close();
    await dashboard.close();
  }
});
