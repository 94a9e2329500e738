import { gzipSync } from 'node:zlib';
import type { Exchange, Fault } from './exchange.ts';

const STATUSES = [
  '204 No Content',
  '302 Found',
  '304 Not Modified',
  '400 Bad Request',
  '401 Unauthorized',
  '403 Forbidden',
  '404 Not Found',
  '407 Proxy Authentication Required',
  '418 I am a teapot',
  '429 Too Many Requests',
  '500 Internal Server Error',
  '503 Service Unavailable',
  '999 Unknown',
];

function sayStatus(status: string): Fault {
  return {
    name: `status ${status}`,
    play: ({ head, body, end, random }) => {
      const text = random.pick(['', '{"message":"No"}', '<html><title>No</title></html>']);
      const mayHaveBody = !status.startsWith('204') && !status.startsWith('304');
      head(status, {
        'content-type': 'text/html',
        ...(mayHaveBody && { 'content-length': text.length }),
        ...(random.chance(0.5) && { location: '/login.html', 'retry-after': '1' }),
        connection: 'close',
      });
      if (mayHaveBody) body(text);
      end();
    },
  };
}

function say(name: string, write: (rows: string) => string): Fault {
  const play = ({ answer, send }: Exchange) =>
    send(write(answer.toString().slice(answer.indexOf('['), answer.lastIndexOf(']') + 1)));
  return { name, play };
}

/** The service answers with a refusal, or with something other than classifications. */
export const ANSWER_FAULTS: readonly Fault[] = [
  ...STATUSES.map(sayStatus),
  {
    name: 'switchingProtocols',
    play: ({ head }) => head('101 Switching Protocols', { connection: 'Upgrade', upgrade: 'x' }),
  },
  { name: 'noHttp', play: ({ body, end }) => [body('SSH-2.0-made-up\r\n'), end()] },
  say('failure', () => '{"status":"FAILURE","message":"Out of order","recordList":[]}'),
  say('failureWithNull', () => '{"outcome":"failed","recordList":null}'),
  say('partialSuccess', (rows) => `{"status":"PARTIAL_SUCCESS","recordList":${rows}}`),
  say('emptyList', () => '{"recordList":[]}'),
  say('noList', () => '{"message":"Nothing here"}'),
  say('listOfOtherForm', () => '{"recordList":"later"}'),
  say('webPage', () => '<!DOCTYPE html><title>Login</title>'),
  say('nothing', () => ''),
];

/** Correct answers, so that not every request fails. */
export const SOUND_ANSWERS: readonly Fault[] = [
  { name: 'sound', play: ({ answer, send }) => send(answer) },
  {
    name: 'soundGzip',
    play: ({ answer, send }) => send(gzipSync(answer), { 'content-encoding': 'gzip' }),
  },
];
