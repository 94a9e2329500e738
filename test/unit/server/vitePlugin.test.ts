import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createLogger, createServer, type InlineConfig, preview } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Environment } from '../../../src/server/settings.ts';
import { serviceProxy } from '../../../src/server/vitePlugin.ts';
import { ENDPOINT } from './endpoint.ts';
import { startTestService } from './startProxy.ts';

const SECRET = 'S3CR3T-0123456789';
const GOOD = `JSESSIONID=${SECRET}`;
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const MARK = { 'x-dashboard': '1' };

/** A project with a page and a cookie file in its root. */
function writeProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const page = '<!doctype html><title>The dashboard</title>';
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'dist', 'index.html'), page);
  writeFileSync(
    join(root, 'my (own) cookies.txt'),
    `127.0.0.1\tFALSE\t/\tTRUE\t0\t${GOOD.replace('=', '\t')}\n`,
  );
  return root;
}

type Kind = 'dev' | 'preview';

/** Vite with the plugin alone; `lines` is what it wrote to the terminal. */
async function startVite(kind: Kind, env: Environment) {
  const root = writeProject();
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const customLogger = {
    ...createLogger(),
    info: write,
    warn: write,
    warnOnce: write,
    error: write,
  };
  const config: InlineConfig = {
    root,
    configFile: false,
    customLogger,
    plugins: [serviceProxy({ env })],
    server: { host: '127.0.0.1', port: 0, ws: false },
    preview: { host: '127.0.0.1', port: 0 },
  };
  const server =
    kind === 'dev' ? await (await createServer(config)).listen() : await preview(config);
  onTestFinished(() => server.close());
  const bound = server.httpServer?.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return { url: `http://127.0.0.1:${bound.port}`, root, lines };
}

describe.for<Kind>(['dev', 'preview'])('%s', (kind) => {
  test('serves the data and the page', async () => {
    const service = await startTestService({ scenario: 'sample', cookie: GOOD });
    const { url } = await startVite(kind, {
      CYBEREASON_URL: service.url,
      CYBEREASON_COOKIE_FILE: 'my (own) cookies.txt',
    });
    const data = await fetch(url + ENDPOINT, { method: 'POST', body: '{}', headers: MARK });
    expect(await data.json()).toHaveProperty('recordList');
    expect(await (await fetch(`${url}/`)).text()).toContain('The dashboard');
  });

  test('never answers with the page below /rest', async () => {
    const { url } = await startVite(kind, {});
    const answers = [
      await fetch(`${url}/rest/other`),
      await fetch(url + ENDPOINT),
      await fetch(url + ENDPOINT, { method: 'POST', headers: MARK }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 405, 404]);
    for (const answer of answers) {
      expect(await answer.json()).toMatchObject({ problem: 'notAllowed' });
    }
  });

  test('tells no other site that it may read', async () => {
    const { url } = await startVite(kind, {});
    for (const path of ['/', '/dashboard/config', ENDPOINT]) {
      const { headers } = await fetch(url + path, { headers: { origin: 'http://localhost:3000' } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('never hands out the cookie file', async () => {
    const { url, root } = await startVite(kind, {
      CYBEREASON_URL: 'https://sage.example',
      CYBEREASON_COOKIE_FILE: 'my (own) cookies.txt',
    });
    for (const path of ['/my%20(own)%20cookies.txt', `/@fs${root}/my%20(own)%20cookies.txt`]) {
      for (const query of ['', '?raw', '?url', '?inline&import']) {
        expect(await (await fetch(url + path + query)).text()).not.toContain(SECRET);
      }
    }
  });

  test('never hands out a link to the cookie file, a copy of it, or of what is in it', async () => {
    const { url, root } = await startVite(kind, {
      CYBEREASON_URL: 'https://sage.example',
      CYBEREASON_COOKIE_FILE: 'my (own) cookies.txt',
    });
    const own = join(root, 'my (own) cookies.txt');
    mkdirSync(join(root, 'src'));
    mkdirSync(join(root, 'public'));
    symlinkSync(root, join(root, 'src', 'all'));
    for (const folder of ['', 'src', 'public', 'dist']) {
      symlinkSync(own, join(root, folder, 'linked.txt'));
      linkSync(own, join(root, folder, 'hard.js'));
      copyFileSync(own, join(root, folder, 'copy.json'));
      writeFileSync(join(root, folder, 'notes.ts'), `export const cookie = '${GOOD}';`);
    }
    const names = ['linked.txt', 'hard.js', 'copy.json', 'notes.ts', 'linked%2Etxt'];
    // Vite finds a file without its ending, and a source by the name of what it is built to.
    names.push('notes', 'notes.js', 'copy');
    const paths = [
      '',
      '/src',
      '/src/all',
      '/public',
      '/dist',
      `/@fs${root}`,
      `/@fs${root}/src`,
      `/@id${root}`,
    ];
    for (const path of paths.flatMap((folder) => names.map((name) => `${folder}/${name}`))) {
      for (const query of ['', '?raw', '?url', '?inline&import', '?import&raw']) {
        const answer = await fetch(url + path + query);
        expect([path, await answer.text()]).toEqual([path, expect.not.stringContaining(SECRET)]);
      }
    }
  });

  test('never hands out a large file with the cookie in it, wherever it stands, nor a packed copy', async () => {
    const { url, root } = await startVite(kind, {
      CYBEREASON_URL: 'https://sage.example',
      CYBEREASON_COOKIE_FILE: 'my (own) cookies.txt',
    });
    const refused: string[] = [];
    // Near the bounds of the pieces that a file is read in, at its beginning and at its end.
    const places = [0, 65_536 - 5, 1_048_576 - 20, 1_048_576, 3_000_000];
    for (const place of places) {
      const text = Buffer.alloc(3_000_000 + SECRET.length, 'x\n');
      text.write(SECRET, place);
      const files = {
        [`${place}.txt`]: text,
        [`${place}.txt.gz`]: gzipSync(text),
        [`${place}.txt.br`]: brotliCompressSync(text, QUICK),
        [`${place}.bin`]: Buffer.concat([gzipSync('first'), gzipSync(text)]),
      };
      for (const [name, content] of Object.entries(files)) {
        writeFileSync(join(root, kind === 'dev' ? '' : 'dist', name), content);
        const { status } = await fetch(`${url}/${name}`);
        if (status === 403) refused.push(name);
      }
    }
    expect(refused).toHaveLength(places.length * 4);
    const plain = Buffer.alloc(3_000_000, 'x\n');
    writeFileSync(join(root, kind === 'dev' ? '' : 'dist', 'plain.txt'), plain);
    writeFileSync(join(root, kind === 'dev' ? '' : 'dist', 'plain.txt.br'), 'no brotli');
    expect((await fetch(`${url}/plain.txt`)).status).toBe(200);
    expect((await fetch(`${url}/plain.txt.br`)).status).toBe(200);
  });

  test('comes with the headers of npm run serve, and cannot be framed', async () => {
    const { url } = await startVite(kind, {});
    for (const path of ['/', '/dashboard/config', '/rest/x', '/index.html', '/gone.js']) {
      const { headers } = await fetch(url + path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  test('says once where the data is from', async () => {
    const { lines } = await startVite(kind, {
      CYBEREASON_URL: 'https://sage.example',
      CYBEREASON_COOKIE: GOOD,
    });
    expect(lines.filter((line) => line.includes('Data:'))).toEqual([
      `Data: https://sage.example${ENDPOINT} (cookie from CYBEREASON_COOKIE)`,
    ]);
    expect(lines.join('\n')).not.toContain(SECRET);
  });

  test('does not start with a setting that cannot be used', async () => {
    await expect(startVite(kind, { CYBEREASON_URL: 'sage' })).rejects.toThrow(
      'CYBEREASON_URL must be an address such as https://sage.example.com.',
    );
  });
});
