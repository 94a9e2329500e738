import { once } from 'node:events';
import { createServer } from 'node:http';
import { createHandler } from '../../../src/server/handleRequest.ts';
import { readSettings } from '../../../src/server/settings.ts';
import { ENDPOINT } from './endpoint.ts';

/**
 * Run as a process: asks the service at the given address as the dashboard does, with the company's
 * proxy of the environment, and prints the answer.
 */
const settings = readSettings({ ...process.env, CYBEREASON_URL: process.argv[2] }, '/');
const handler = createHandler(settings);
const server = createServer((request, response) => handler(request, response, () => {}));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('no port');
const answer = await fetch(`http://127.0.0.1:${address.port}${ENDPOINT}`, {
  method: 'POST',
  headers: { 'x-dashboard': '1' },
});
process.stdout.write(`${answer.status} ${await answer.text()}`);
server.close();
server.closeAllConnections();
