import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { findScenario } from '../../mocks/scenarios.ts';
import { toResponse } from '../../mocks/toResponse.ts';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { SERVICE_PROBLEMS } from '../../src/model/loadState.ts';
import { type Answer, answerEntries, renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [buildEntry('chrome.exe'), buildEntry('7z.exe')];

function answerAs(name: string): Answer {
  return () => {
    const path = '/rest/download_v1/process_classification';
    const answer = findScenario(name).respond({ path, cookie: undefined, now: Date.now() });
    if (answer === undefined) throw new Error(`${name} never answers`);
    return toResponse(answer);
  };
}

const good: Answer = () => answerEntries(ENTRIES);

/** The part of the clock that waits are made of; React and the engine have their own. */
const CLOCK = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;

test.each([
  ['sessionExpired', 'The service asks for a login', 'CYBEREASON_COOKIE_FILE'],
  ['htmlLogin', 'The service answered with a web page: “Cybereason | Login”', 'CYBEREASON_URL'],
  ['forbidden', 'This account may not read the classifications', 'CYBEREASON_COOKIE_FILE'],
  ['notFound', 'The service has no classifications at this address', 'CYBEREASON_ENDPOINT'],
  ['noRecordList', 'The service answered, but not with classifications', 'CYBEREASON_ENDPOINT'],
])('%s is called by its name, and says what to do', async (scenario, title, setting) => {
  const { user } = await renderDashboard({ answers: [answerAs(scenario), good] });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('heading', { name: title })).toBeVisible();
  expect(within(alert).getAllByText(setting)[0]).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test.each([
  ['rateLimited', 'The service asks us to wait'],
  ['unavailable', 'The service has a problem of its own'],
])('%s is tried again by itself, or at once, or not at all', async (scenario, title) => {
  // The next try comes after a second of this page, however long the machine takes for that.
  vi.useFakeTimers({ toFake: [...CLOCK], shouldAdvanceTime: true });
  const { user, countRequests } = await renderDashboard({ answers: [answerAs(scenario), good] });
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
  expect(screen.getByText(/^Trying again in \d+ s \(try 1 of 4\)$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stop trying' }));
  expect(screen.getByRole('heading', { name: 'Nothing is loaded' })).toBeVisible();
  expect(countRequests()).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Load the classifications' }));
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
});

test('a network that is back after a moment needs nobody to do anything', async () => {
  vi.useFakeTimers({ toFake: [...CLOCK], shouldAdvanceTime: true });
  await renderDashboard({ answers: [() => Promise.reject(new TypeError('no network')), good] });
  expect(
    await screen.findByRole('heading', { name: 'The dashboard’s own server does not answer' }),
  ).toBeVisible();
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
});

test('a refresh that fails keeps the old data, and says so above it', async () => {
  const { user } = await renderDashboard({ answers: [good, answerAs('forbidden'), good] });
  await screen.findByText('2 rows', { selector: 'header *' });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('This account may not read the classifications');
  expect(alert).toHaveTextContent('The data below is still that of the last load.');
  expect(screen.getByText('2 rows', { selector: 'header *' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  const type = within(screen.getByRole('group', { name: 'Type' }));
  expect(type.getByRole('button', { name: 'Type' })).toHaveFocus();
});

test('the number of a failure stands below its words, for support', async () => {
  vi.useFakeTimers({ toFake: [...CLOCK], shouldAdvanceTime: true });
  const { user } = await renderDashboard({
    answers: [answerAs('serverError'), good, answerAs('forbidden')],
  });
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(
    /For support: status 500 at \/rest\/download_v1\/process_classification$/,
  );
  await user.click(screen.getByRole('button', { name: 'Try now' }));
  await screen.findByText('2 rows', { selector: 'header *' });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('For support: status 403 at');
});

test('each problem that the dashboard’s own server tells is read on the screen, and over rows', async () => {
  const kinds = ['loginRedirect', 'redirect', 'notAllowed', ...SERVICE_PROBLEMS] as const;
  const problems = kinds.map(
    (problem, nth): Answer =>
      () =>
        Response.json(
          { problem, detail: `The cause number ${nth} is known.` },
          { status: 502, headers: { 'x-dashboard-problem': problem, 'x-request-id': `id-${nth}` } },
        ),
  );
  const { user, services } = await renderDashboard({ answers: [...problems, good, ...problems] });
  for (const isRefresh of [false, true]) {
    for (const nth of problems.keys()) {
      if (isRefresh) await user.click(screen.getByRole('button', { name: 'Refresh' }));
      const cause = await screen.findByText(new RegExp(`The cause number ${nth} is known\\.`));
      const alert = screen.getByRole('alert');
      expect(alert).toContainElement(cause);
      expect(alert).toHaveTextContent(`For support: request id-${nth}`);
      if (isRefresh) continue;
      const again = /^(Try again|Try now|Reload)$/;
      const [button] = screen.getAllByRole('button', { name: again });
      if (button === undefined) throw new Error('nothing to do');
      if (button.textContent === 'Reload') services.loads.refresh();
      else await user.click(button);
    }
    if (!isRefresh) await screen.findByText('2 rows', { selector: 'header *' });
  }
});

test('characters that turn the direction of text are labels in what the service says', async () => {
  const page = () =>
    new Response('<!doctype html><title>Log\u202Enigol</title>', {
      headers: { 'content-type': 'text/html' },
    });
  const message = () => Response.json({ message: 'out\u200Bage' });
  const { user } = await renderDashboard({ answers: [page, message, good, page] });
  expect(await screen.findByRole('alert')).toHaveTextContent('LogU+202Enigol');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/It says/)).toHaveTextContent('outU+200Bage');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('2 rows', { selector: 'header *' });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('LogU+202Enigol');
});

test('search and filters outlive a failure', async () => {
  const address = '/?q=chrome&type=BROWSER';
  const { readAddress } = await renderDashboard({ answers: [answerAs('forbidden')], address });
  await screen.findByRole('alert');
  expect(readAddress()).toBe(address);
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('chrome');
});

test('a worker that dies asks for a reload', async () => {
  const { services } = await renderDashboard({ answers: [good] });
  await screen.findByText('2 rows', { selector: 'header *' });
  services.loads.declareDead();
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The data does not fit into this tab any more');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});
