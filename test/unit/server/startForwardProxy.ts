import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface RunningForwardProxy {
  readonly port: number;
  /** The ways that were asked for, in their order. */
  readonly asked: { readonly target: string; readonly headers: IncomingHttpHeaders }[];
  /** How many connections to it are open. */
  countOpen(): number;
}

/**
 * A company's proxy on this machine, until the test has finished: it answers `CONNECT` as told, or
 * opens a way that ends at a port of this machine, whatever the name.
 */
export async function startForwardProxy(
  answer: number | ((socket: Socket) => void),
): Promise<RunningForwardProxy> {
  const asked: RunningForwardProxy['asked'] = [];
  const open = new Set<Socket>();
  const server = createServer();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
  });
  server.on('connect', ({ url = '', headers }, socket: Socket) => {
    asked.push({ target: url, headers });
    if (typeof answer === 'function') {
      socket.resume().once('end', () => socket.end());
      answer(socket);
      return;
    }
    const way = connect(answer, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(way).pipe(socket);
    });
    way.on('error', () => socket.destroy());
    socket.once('close', () => way.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, asked, countOpen: () => open.size };
}
