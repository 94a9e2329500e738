import { basename } from 'node:path';
import { type Connect, loadEnv, type Plugin } from 'vite';
import { PROXY_VARIABLES } from './companyProxy.ts';
import { describeSettings } from './describeSettings.ts';
import { createHandler } from './handleRequest.ts';
import { setSecurityHeaders } from './securityHeaders.ts';
import { type Environment, readSettings, type Settings } from './settings.ts';

export interface ServiceProxyOptions {
  /** Used instead of the process's own environment and the `.env` files. */
  readonly env?: Environment;
}

/** Files that the development server never hands out: Vite's own list, which ours replaces. */
const NEVER_SERVED = [
  '.env',
  '.env.*',
  '*.{crt,pem,key,p12,pfx,cer,der}',
  '.npmrc',
  '.yarnrc.yml',
  '**/.git/**',
];

/**
 * The proxy that holds the session, for Vite's development and preview servers alike. A setting
 * that cannot be used stops the start with a sentence that says which and why.
 */
export function serviceProxy(options: ServiceProxyOptions = {}): Plugin {
  let settings: Settings;

  function attach(server: {
    readonly middlewares: Connect.Server;
    readonly config: { readonly logger: { info(text: string): void } };
  }): void {
    server.middlewares.use(createHandler(settings));
    server.config.logger.info(describeSettings(settings, Date.now()));
  }

  return {
    name: 'service-proxy',
    apply: (_config, { command, mode }) => command === 'serve' && mode !== 'test',
    config(config, { mode }) {
      const root = config.root ?? process.cwd();
      settings = readSettings(options.env ?? readEnvironment(mode, root), root);
      return {
        server: { cors: false, fs: { deny: [...NEVER_SERVED, ...secretFiles(settings)] } },
        preview: { cors: false },
      };
    },
    configureServer: attach,
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        setSecurityHeaders(response);
        next();
      });
      attach(server);
    },
  };
}

function readEnvironment(mode: string, root: string): Environment {
  const prefixes = ['CYBEREASON_', 'VITE_CYBEREASON_', 'SAMPLE_SCENARIO', ...PROXY_VARIABLES];
  return loadEnv(mode, root, prefixes);
}

/** A pattern for the cookie file, which may lie inside the project. */
function secretFiles(settings: Settings): string[] {
  if (settings.source !== 'service' || settings.cookie.kind !== 'file') return [];
  return [basename(settings.cookie.path).replaceAll(/[^\w.-]/g, '?')];
}
