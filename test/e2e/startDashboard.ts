import { resolve } from 'node:path';
import { preview } from 'vite';
import {
  type RunningService,
  type ServiceOptions,
  startService,
} from '../../mocks/service/startService.ts';
import { serviceProxy } from '../../src/server/vitePlugin.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface RunningDashboard {
  /** Where the page is, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface DashboardWithService extends RunningDashboard {
  /** The stand-in that the dashboard's proxy asks. */
  readonly service: RunningService;
}

/**
 * The built dashboard and its proxy on a free port, in front of a stand-in of the service. With a
 * cookie, the stand-in asks for it and the proxy knows it. Close it when the test has ended.
 */
export async function startDashboard(options: ServiceOptions): Promise<DashboardWithService> {
  const service = await startService(options);
  const page = await startPage({
    CYBEREASON_URL: service.url,
    CYBEREASON_COOKIE: options.cookie,
  });
  return {
    url: page.url,
    service,
    async close() {
      await page.close();
      await service.close();
    },
  };
}

/**
 * The built dashboard with these settings: with none it shows the sample, and CYBEREASON_URL can
 * name a place where nobody listens.
 */
export async function startPage(
  env: Readonly<Record<string, string | undefined>>,
): Promise<RunningDashboard> {
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [serviceProxy({ env })],
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
