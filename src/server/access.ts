import type { BlockList } from 'node:net';

/** Who may use the dashboard, besides the people at this machine. */
export interface Access {
  /** Names under which others reach it, as in their address bars: host, with its port if any. */
  readonly hosts: readonly string[];
  /** Whether it listens to other machines, so that they can reach it by its address. */
  readonly listensToAll: boolean;
  /** What everyone has to show; a secret. */
  readonly token: string | undefined;
  /** The proxies before it whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: BlockList | undefined;
}

/** For this machine alone. */
export const LOCAL_ACCESS: Access = { hosts: [], listensToAll: false, token: undefined };

/** Whether others than the people at this machine can come. */
export function isShared({ hosts, listensToAll }: Access): boolean {
  return listensToAll || hosts.length > 0;
}
