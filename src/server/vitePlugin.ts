import type { Plugin } from 'vite';

export function serviceProxy(): Plugin {
  return { name: 'service-proxy' };
}
