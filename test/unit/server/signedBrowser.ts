import type { SignInAnswer } from '../../../src/model/session.ts';
import type { Question, Reply, RunningProxy } from './startProxy.ts';

/** A browser with one cookie of its own, which it keeps as `Set-Cookie` says. */
export function createBrowser(proxy: Pick<RunningProxy, 'ask'>) {
  let cookie: string | undefined;
  const ask = async (question: Question = {}): Promise<Reply> => {
    const { headers = {} } = question;
    const own = cookie === undefined ? {} : { cookie };
    const reply = await proxy.ask({ ...question, headers: { ...own, ...headers } });
    const [given] = reply.headers['set-cookie'] ?? [];
    if (given !== undefined) cookie = /Max-Age=0/.test(given) ? undefined : given.split(';')[0];
    return reply;
  };
  const step = async (path: string, fields: object): Promise<SignInAnswer & { status: number }> => {
    const { status, text } = await ask({ path, body: JSON.stringify(fields) });
    return { status, ...JSON.parse(text) };
  };
  return {
    ask,
    signIn: (user: string, password: string) => step('/dashboard/session', { user, password }),
    sendCode: (code: string) => step('/dashboard/session/code', { code }),
    signOut: () => ask({ method: 'DELETE', path: '/dashboard/session' }),
    readStatus: async () =>
      JSON.parse((await ask({ method: 'GET', path: '/dashboard/session' })).text),
    /** The cookie as it would be sent. */
    readCookie: () => cookie,
  };
}
