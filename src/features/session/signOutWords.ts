import type { SessionStatus } from '../../model/session.ts';
import { formatTime } from '../../ui/formatAge.ts';

/** Explains a sign-out that did not reach the server, and what to do. */
export function describeStranded({ user, loginHost, expiresAt }: SessionStatus): string {
  const whose = user === undefined ? 'Your session' : `The session of ${user}`;
  const end = expiresAt === undefined ? '' : `, until ${formatTime(expiresAt)} at the latest`;
  return `The dashboard’s own server does not answer, so it has not heard of it. ${whose} at ${loginHost ?? 'the service'} goes on there, for this browser${end}.`;
}

export const STRANDED_NEXT =
  'Try again. If it stays so, tell the people who run this dashboard: when its server is restarted, all sessions end.';
