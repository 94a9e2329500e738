import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { basename, resolve } from 'node:path';
import { type Connect, loadEnv, type Plugin, type ResolvedConfig } from 'vite';
import { PROXY_VARIABLES } from './companyProxy.ts';
import { describeSettings } from './describeSettings.ts';
import { createHandler } from './handleRequest.ts';
import { notAllowed, sendProblem } from './problem.ts';
import { readEnvironment } from './readEnvironment.ts';
import { createSecretTest, type SecretTest } from './secretFiles.ts';
import { setDevelopmentHeaders, setSecurityHeaders } from './securityHeaders.ts';
import { type Environment, readSettings, type Settings } from './settings.ts';

export interface ServiceProxyOptions {
  /** Replaces the environment of the process and the `.env` files. */
  readonly env?: Environment;
}

/** Files that the development server never serves: the defaults of Vite, which a list of our own replaces. */
const NEVER_SERVED = [
  '.env',
  '.env.*',
  '*.{crt,pem,key,p12,pfx,cer,der}',
  '.npmrc',
  '.yarnrc.yml',
  '**/.git/**',
];

/**
 * The proxy that holds the session, for Vite's development and preview servers. A setting that cannot be
 * used stops the start with a sentence that names it and the reason.
 */
export function serviceProxy(options: ServiceProxyOptions = {}): Plugin {
  const nonce = randomBytes(16).toString('base64');
  let settings: Settings;
  let isSecret: SecretTest = async () => false;

  function attach(server: AnyServer, setHeaders: (response: ServerResponse) => void): void {
    const { root, publicDir, build } = server.config;
    const folders = [root, publicDir, resolve(root, build.outDir)];
    isSecret = createSecretTest(
      settings.source === 'service' ? settings.cookie : { kind: 'none' },
      folders,
    );
    const handle = createHandler(settings);
    server.middlewares.use((request, response, next) => {
      setHeaders(response);
      isSecret(request.url ?? '')
        .then((isRefused) => {
          if (isRefused) sendProblem(response, 403, notAllowed('This file is not for the page.'));
          else handle(request, response, next);
        })
        .catch(next);
    });
    server.config.logger.info(describeSettings(settings, Date.now()));
  }

  return {
    name: 'service-proxy',
    apply: (_config, { command, mode }) => command === 'serve' && mode !== 'test',
    config(config, { mode, isPreview }) {
      const root = config.root ?? process.cwd();
      settings = readSettings(options.env ?? readEnvironmentOf(mode, root), root);
      return {
        server: { cors: false, fs: { deny: [...NEVER_SERVED, ...secretFiles(settings)] } },
        preview: { cors: false },
        ...(isPreview ? {} : { html: { cspNonce: nonce } }),
      };
    },
    load: {
      order: 'pre',
      // Vite also finds files under other names, for example without their extension.
      async handler(id) {
        if (await isSecret(id))
          throw new Error('A file that holds the session is not for the page.');
      },
    },
    configureServer: (server) =>
      attach(server, (response) => setDevelopmentHeaders(response, nonce)),
    configurePreviewServer: (server) => attach(server, setSecurityHeaders),
  };
}

/** The common part of the development and preview servers. */
interface AnyServer {
  readonly middlewares: Connect.Server;
  readonly config: Pick<ResolvedConfig, 'root' | 'publicDir' | 'build' | 'logger'>;
}

/** As `readEnvironment`, and by the `.env` files of a mode, which Vite reads if they are UTF-8. */
function readEnvironmentOf(mode: string, root: string): Environment {
  const prefixes = ['CYBEREASON_', 'VITE_CYBEREASON_', 'SAMPLE_SCENARIO', ...PROXY_VARIABLES];
  return { ...readEnvironment(root), ...loadEnv(mode, root, prefixes) };
}

/** A pattern for the cookie file, which may be inside the project. */
function secretFiles(settings: Settings): string[] {
  if (settings.source !== 'service' || settings.cookie.kind !== 'file') return [];
  return [basename(settings.cookie.path).replaceAll(/[^\w.-]/g, '?')];
}
