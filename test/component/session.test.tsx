import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { findScenario } from '../../mocks/scenarios.ts';
import { toResponse } from '../../mocks/toResponse.ts';
import { buildEntry } from '../../mocks/wireEntry.ts';
import type { SessionStatus, SignInAnswer, SignInOutcome } from '../../src/model/session.ts';
import { type Answer, answerEntries, renderDashboard } from './renderDashboard.tsx';

const HOST = 'tenant.example.com';
const OUT: SessionStatus = {
  state: 'none',
  loginHost: HOST,
  since: undefined,
  expiresAt: undefined,
};

function signedIn(leftMs = 8 * 3_600_000): SessionStatus {
  const now = Date.now();
  return { state: 'signedIn', loginHost: HOST, since: now, expiresAt: now + leftMs };
}

/** A server with a session that begins with one password and one code, as told. */
function createServer({ steps, status = OUT }: { steps: SignInOutcome[]; status?: SessionStatus }) {
  let current = status;
  const sent: [path: string, body: string][] = [];
  const answerAside = (path: string, { method = 'GET', body, headers }: RequestInit): Response => {
    if (path.endsWith('/service')) return new Response('', { status: 404 });
    if (method === 'GET') return Response.json(current);
    expect(new Headers(headers).get('x-dashboard')).toBe('1');
    sent.push([`${method} ${path}`, String(body)]);
    const outcome = method === 'DELETE' ? undefined : (steps.shift() ?? 'unexpected');
    if (outcome === 'signedIn') current = signedIn();
    if (outcome === undefined) current = OUT;
    const answer: SignInAnswer = { outcome: outcome ?? 'signedIn', detail: '', session: current };
    return Response.json(answer);
  };
  return {
    answerAside,
    sent,
    end: () => {
      current = OUT;
    },
  };
}

const good: Answer = () => answerEntries([buildEntry('chrome.exe'), buildEntry('7z.exe')]);
const asksForLogin: Answer = () => {
  const answer = findScenario('sessionExpired').respond({ path: '', cookie: undefined, now: 0 });
  if (answer === undefined) throw new Error('no answer');
  return toResponse(answer);
};

const findRows = () => screen.findByText('2 rows', { selector: 'header *' });

test('password and code lead to the data that was asked for', async () => {
  const { answerAside, sent } = createServer({ steps: ['codeNeeded', 'wrongCode', 'signedIn'] });
  const { user } = await renderDashboard({ answers: [asksForLogin, good], answerAside });
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  const dialog = await screen.findByRole('dialog', { name: `Sign in to ${HOST}` });
  await user.type(within(dialog).getByLabelText('User'), 'me@example.com');
  await user.type(within(dialog).getByLabelText('Password'), 'secret{Enter}');
  await user.type(await within(dialog).findByLabelText('Code'), '111 111{Enter}');
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('does not accept this code');
  await user.clear(within(dialog).getByLabelText('Code'));
  await user.type(within(dialog).getByLabelText('Code'), '123456{Enter}');
  expect(await findRows()).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Signed in' })).toBeVisible();
  expect(sent).toEqual([
    ['POST /dashboard/session', '{"user":"me@example.com","password":"secret"}'],
    ['POST /dashboard/session/code', '{"code":"111111"}'],
    ['POST /dashboard/session/code', '{"code":"123456"}'],
  ]);
});

test.for<[SignInOutcome, string]>([
  ['wrongPassword', 'does not accept this user and password'],
  ['expiredPassword', 'This password has expired'],
  ['lockedAccount', 'This account is locked at the service'],
  ['tooManyAttempts', 'too many attempts'],
  ['unreachable', 'cannot be reached'],
  ['unexpected', 'in a way that this dashboard does not understand'],
])('%s is called by its name', async ([outcome, words]) => {
  const { answerAside } = createServer({ steps: [outcome] });
  const { user } = await renderDashboard({ answers: [asksForLogin], answerAside });
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('User'), 'me');
  await user.type(within(dialog).getByLabelText('Password'), 'x{Enter}');
  expect(await within(dialog).findByText(new RegExp(words))).toBeVisible();
  expect(within(dialog).getByLabelText('User')).toHaveValue('me');
});

test('where signing in is not set up, nothing offers it', async () => {
  await renderDashboard({
    answers: [asksForLogin],
    answerAside: () => Response.json({ ...OUT, loginHost: undefined }),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('CYBEREASON_COOKIE_FILE');
  expect(screen.queryByRole('button', { name: 'Sign in' })).not.toBeInTheDocument();
});

test('a session that ends meanwhile leaves data and filters, and the refresh is repeated', async () => {
  const server = createServer({ steps: ['signedIn'], status: signedIn() });
  const { user, readAddress, countRequests } = await renderDashboard({
    answers: [good, asksForLogin, good],
    answerAside: server.answerAside,
  });
  await findRows();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'chrome');
  await waitFor(() => expect(readAddress()).toContain('q=chrome'));
  server.end();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  const notices = screen.getByRole('region', { name: 'Notices' });
  await user.click(await within(notices).findByRole('button', { name: 'Sign in' }));
  expect(screen.getByText('1 of 2 rows')).toBeInTheDocument();
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('User'), 'me');
  await user.type(within(dialog).getByLabelText('Password'), 'x{Enter}');
  await waitFor(() => expect(countRequests()).toBe(3));
  await waitFor(() => expect(within(notices).queryByRole('alert')).not.toBeInTheDocument());
  expect(await screen.findByText('1 of 2 rows')).toBeInTheDocument();
  expect(readAddress()).toContain('q=chrome');
});

test('the last half hour is counted, and its end is said', async () => {
  const { answerAside, end } = createServer({ steps: [], status: signedIn(12 * 60_000) });
  const { services } = await renderDashboard({ answers: [good], answerAside });
  expect(await screen.findByRole('button', { name: 'Signed in for 12 min more' })).toBeVisible();
  await findRows();
  end();
  services.session.start();
  expect(await screen.findByText('Your session has ended.')).toBeVisible();
});

test('signing out is heard by the server', async () => {
  const { answerAside, sent } = createServer({ steps: [], status: signedIn() });
  const reload = vi.spyOn(location, 'reload').mockReturnValue(undefined);
  const { user } = await renderDashboard({ answers: [good], answerAside });
  await user.click(await screen.findByRole('button', { name: 'Signed in' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(sent.map(([request]) => request)).toEqual(['DELETE /dashboard/session']);
  expect(reload).toHaveBeenCalledOnce();
  reload.mockRestore();
});

test('who is signed in stands in the session’s menu', async () => {
  const status = { ...signedIn(), user: 'anna@example.com' };
  const { answerAside } = createServer({ steps: [], status });
  const { user } = await renderDashboard({ answers: [good], answerAside });
  await user.click(await screen.findByRole('button', { name: 'Signed in' }));
  expect(await screen.findByText('anna@example.com')).toBeVisible();
});

test('a sign-out that the server does not hear is said, takes the rows away, and can be repeated', async () => {
  let isAway = true;
  const { answerAside, sent } = createServer({
    steps: [],
    status: { ...signedIn(), user: 'anna@example.com' },
  });
  const reload = vi.spyOn(location, 'reload').mockReturnValue(undefined);
  const { user } = await renderDashboard({
    answers: [good],
    goesOn: true,
    address: '/?v=1&q=exe',
    answerAside: (path, init) => {
      if (isAway && init.method === 'DELETE') throw new TypeError('nobody answers');
      return answerAside(path, init);
    },
  });
  await findRows();
  localStorage.setItem('classifications.lastView', '"?q=exe"');
  await user.click(screen.getByRole('button', { name: 'Signed in' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('You are not signed out yet');
  expect(alert).toHaveTextContent('The dashboard’s own server does not answer');
  expect(alert).toHaveTextContent('The session of anna@example.com at tenant.example.com goes on');
  expect(screen.queryByText('chrome.exe')).not.toBeInTheDocument();
  expect(localStorage.getItem('classifications.lastView')).toBeNull();
  expect(reload).not.toHaveBeenCalled();
  isAway = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(sent.map(([request]) => request)).toEqual(['DELETE /dashboard/session']);
  expect(localStorage.getItem('classifications.lastView')).toBeNull();
  reload.mockRestore();
});

test('signing out leaves an opened file where it is', async () => {
  const { answerAside } = createServer({ steps: [], status: signedIn() });
  const reload = vi.spyOn(location, 'reload').mockReturnValue(undefined);
  const { user, services } = await renderDashboard({ answers: [good], answerAside });
  await findRows();
  const text = JSON.stringify({ recordList: [buildEntry('mine.exe')] });
  services.loads.openFile(new File([text], 'mine.json'));
  expect(await screen.findByText('1 row', { selector: 'header *' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Signed in' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(screen.getByText('mine.json')).toBeVisible();
  expect(reload).not.toHaveBeenCalled();
  reload.mockRestore();
});

test('a sign-in that cannot reach the data says so, and is not asked for again', async () => {
  const status = { ...signedIn(), unreached: 'sage.example.com' };
  const { answerAside } = createServer({ steps: [], status });
  await renderDashboard({ answers: [asksForLogin], answerAside });
  const alert = await screen.findByRole('alert');
  await waitFor(() => expect(alert).toHaveTextContent('The sign-in does not reach the data'));
  expect(alert).toHaveTextContent('no cookie that is good for sage.example.com');
  expect(alert).toHaveTextContent('CYBEREASON_LOGIN_URL');
  expect(screen.queryByRole('button', { name: 'Sign in' })).not.toBeInTheDocument();
});

test('newer data at the service is offered on return to the page', async () => {
  let renewed = 1_700_000_000;
  const { user, countRequests } = await renderDashboard({
    answers: [good],
    answerAside: (path) =>
      path.endsWith('/service')
        ? Response.json({ lastFlushCacheTime: renewed, isFullDownloadSupported: true })
        : Response.json(OUT),
  });
  await findRows();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText(/^Nothing new since/)).toBeVisible();
  expect(countRequests()).toBe(1);

  renewed += 60;
  const later = performance.now() + 6 * 60_000;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => later);
  fireEvent(window, new Event('focus'));
  expect(await screen.findByText(/^New data since/)).toBeVisible();
  clock.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Load it' }));
  await waitFor(() => expect(countRequests()).toBe(2));
  await waitFor(() => expect(screen.queryByText(/^New data since/)).not.toBeInTheDocument());
});

test('a service that does not say how old its data is is simply asked again', async () => {
  const { user, countRequests } = await renderDashboard({
    answers: [good],
    answerAside: () => new Response('', { status: 404 }),
  });
  await findRows();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(countRequests()).toBe(2));
  expect(screen.queryByText(/new (?:data )?since/i)).not.toBeInTheDocument();
});

test('while the service is slow to say how old its data is, the page says so, and asks once', async () => {
  let asked = 0;
  const { user, countRequests } = await renderDashboard({
    answers: [good],
    answerAside: (path) => {
      if (!path.endsWith('/service')) return Response.json(OUT);
      const isFirst = asked++ === 0;
      return isFirst
        ? Response.json({ lastFlushCacheTime: 1_700_000_000 })
        : new Promise<Response>(() => undefined);
    },
  });
  await findRows();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText(/^Asking the service whether it has newer data/)).toBeVisible();
  expect([asked, countRequests()]).toEqual([2, 1]);
  await user.click(screen.getByRole('button', { name: 'Download now' }));
  await waitFor(() => expect(countRequests()).toBe(2));
  await waitFor(() => expect(screen.queryByText(/^Asking the service/)).not.toBeInTheDocument());
});
