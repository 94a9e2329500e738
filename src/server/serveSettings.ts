import { BlockList, isIP } from 'node:net';
import { isLoopbackName } from '../base/isLoopbackName.ts';
import type { Access } from './access.ts';
import { addToList } from './ipAddress.ts';
import { type Environment, type Settings, SettingsError, settingOf } from './settings.ts';

/** The address on which `npm run serve` listens, and the clients with access. */
export interface ServeSettings {
  readonly host: string;
  /** 0 selects any free port. */
  readonly port: number;
  readonly access: Access;
}

const DEFAULT_PORT = 5173;
const SHORTEST_TOKEN_CHARS = 16;

/**
 * The settings of the server itself. If other machines have access, they must authenticate.
 *
 * @throws SettingsError if a setting cannot be used
 */
export function readServeSettings(env: Environment, settings: Settings): ServeSettings {
  const host = settingOf(env, 'HOST') ?? '127.0.0.1';
  const listensToAll = !isLoopbackName(isIP(host) === 6 ? `[${host}]` : host);
  const access: Access = {
    hosts: readHosts(settingOf(env, 'CYBEREASON_DASHBOARD_HOSTS')),
    listensToAll,
    token: readToken(settingOf(env, 'CYBEREASON_DASHBOARD_TOKEN')),
    trustedProxies: readProxies(settingOf(env, 'CYBEREASON_TRUSTED_PROXIES')),
  };
  const isOpen = access.token === undefined && settings.source === 'service' && !settings.login;
  if (isOpen && (listensToAll || access.hosts.length > 0)) {
    throw new SettingsError(
      'Others may only come with a token or a sign-in: set CYBEREASON_DASHBOARD_TOKEN or CYBEREASON_LOGIN_URL, or leave HOST and CYBEREASON_DASHBOARD_HOSTS alone.',
    );
  }
  return { host, port: readPort(settingOf(env, 'PORT')), access };
}

/** A sentence for the terminal about access from other machines. */
export function describeAccess({ access, host }: ServeSettings, settings: Settings): string[] {
  const { hosts, listensToAll, token } = access;
  if (!listensToAll && hosts.length === 0) return [];
  const who = listensToAll
    ? `everyone who can reach ${host === '0.0.0.0' || host === '::' ? 'this machine' : host}`
    : `everyone who can reach ${hosts.join(', ')}`;
  const proof =
    token !== undefined
      ? 'has to show the token'
      : settings.source === 'service'
        ? 'has to sign in'
        : 'sees sample data';
  const clear = listensToAll
    ? ' What they send is not encrypted unless a server with TLS stands before this one.'
    : '';
  return [`Warning: not for this machine alone; ${who} ${proof}.${clear}`];
}

function readHosts(text: string | undefined): readonly string[] {
  const hosts = (text ?? '').split(/[\s,]+/).filter((host) => host !== '');
  for (const host of hosts) {
    if (!/^[\w.-]+(:\d+)?$/.test(host)) {
      throw new SettingsError(
        'CYBEREASON_DASHBOARD_HOSTS must be names such as dashboard.example.com, with commas between them.',
      );
    }
  }
  return hosts.map((host) => host.toLowerCase());
}

function readProxies(text: string | undefined): BlockList | undefined {
  if (text === undefined) return undefined;
  const list = new BlockList();
  for (const entry of text.split(/[\s,]+/).filter((part) => part !== '')) {
    if (!addToList(list, entry)) {
      throw new SettingsError(
        'CYBEREASON_TRUSTED_PROXIES must be addresses or subnets such as 127.0.0.1 or 10.0.0.0/8, with commas between them.',
      );
    }
  }
  return list;
}

function readToken(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.length < SHORTEST_TOKEN_CHARS || !/^[\x21-\x7e]+$/.test(text)) {
    throw new SettingsError(
      `CYBEREASON_DASHBOARD_TOKEN must be at least ${SHORTEST_TOKEN_CHARS} letters, digits or signs, without blanks.`,
    );
  }
  return text;
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingsError('PORT must be a whole number from 0 to 65535.');
  }
  return port;
}
