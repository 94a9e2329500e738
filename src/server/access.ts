import type { BlockList } from 'node:net';

/** The clients that may use the dashboard, besides those on this machine. */
export interface Access {
  /** Host names under which other machines reach it, as in the address bar: host, with its port if any. */
  readonly hosts: readonly string[];
  /** Whether it listens on all network interfaces, so that other machines can reach it by its IP address. */
  readonly listensToAll: boolean;
  /** The token that every client must show; a secret. */
  readonly token: string | undefined;
  /** The proxies in front of it whose `X-Forwarded-For` is accepted. */
  readonly trustedProxies?: BlockList | undefined;
}

/** For this machine only. */
export const LOCAL_ACCESS: Access = { hosts: [], listensToAll: false, token: undefined };

/** Whether other machines can reach the dashboard. */
export function isShared({ hosts, listensToAll }: Access): boolean {
  return listensToAll || hosts.length > 0;
}
