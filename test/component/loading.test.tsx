import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { answerInPieces } from './answerInPieces.ts';
import { answerEntries, renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [buildEntry('chrome.exe'), buildEntry('7z.exe', [{}, {}])];

/** Text of an entry, as it stands in the middle of a list. */
function writeEntry(name: string): string {
  return JSON.stringify(buildEntry(name));
}

test('shows where the data is from, and how many rows it has', async () => {
  await renderDashboard({ entries: ENTRIES });
  const banner = screen.getByRole('banner');
  expect(await within(banner).findByText('3 rows')).toBeVisible();
  expect(within(banner).getByText('sage.example.com')).toBeVisible();
  expect(within(banner).getByText('just now')).toBeVisible();
});

test('says that sample data is sample data', async () => {
  await renderDashboard({ entries: ENTRIES, config: { source: 'sample', host: undefined } });
  expect(await screen.findByText('Sample data')).toBeVisible();
});

test('shows progress until the first rows are there', async () => {
  const { answer, send, end } = answerInPieces();
  await renderDashboard({ answers: [answer] });
  expect(
    screen.getByRole('heading', { name: 'Loading classifications from sage.example.com' }),
  ).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Download' })).toHaveAttribute(
    'aria-valuetext',
    'Waiting for the first records',
  );
  await send(`{"recordList":[${writeEntry('one.exe')}]}`);
  await end();
  expect(await screen.findByText('1 row', { selector: 'header *' })).toBeVisible();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

test('a download that is silent for ten seconds says so', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const { answer } = answerInPieces();
  await renderDashboard({ answers: [answer] });
  expect(await screen.findByText('Waiting for the first records')).toBeVisible();
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(await screen.findByText(/Nothing has come for 10 seconds/)).toBeVisible();
});

test('a download can be cancelled before its first rows, and begun again', async () => {
  const { answer } = answerInPieces();
  const { user } = await renderDashboard({ answers: [answer, () => answerEntries(ENTRIES)] });
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('heading', { name: 'Nothing is loaded' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Load the classifications' }));
  expect(await screen.findByText('3 rows', { selector: 'header *' })).toBeVisible();
});

test('a download that is stopped after its first rows keeps them', async () => {
  const { answer, send } = answerInPieces();
  const { user, services } = await renderDashboard({ answers: [answer] });
  await send(`{"recordList":[${writeEntry('one.exe')},${writeEntry('two.exe')},`);
  await user.click(await screen.findByRole('button', { name: 'Stop here' }));
  expect(await screen.findByText('You stopped the download.')).toBeVisible();
  expect(services.loads.getState().kept?.info).toMatchObject({ rows: 2, completeness: 'cutOff' });
});

test('a refresh shows the old data until the new is complete', async () => {
  const { answer, send, end } = answerInPieces();
  const { user } = await renderDashboard({ answers: [() => answerEntries(ENTRIES), answer] });
  await screen.findByText('3 rows', { selector: 'header *' });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await send(`{"recordList":[${writeEntry('one.exe')},`);
  expect(await screen.findByText(/The old data stays/)).toBeVisible();
  expect(screen.getByText('3 rows', { selector: 'header *' })).toBeVisible();
  await send(`${writeEntry('two.exe')}]}`);
  await end();
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
});

test('a refresh that is cancelled leaves everything as it was', async () => {
  const { answer } = answerInPieces();
  const { user } = await renderDashboard({ answers: [() => answerEntries(ENTRIES), answer] });
  await screen.findByText('3 rows', { selector: 'header *' });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  expect(screen.getByText('3 rows', { selector: 'header *' })).toBeVisible();
});

test('an empty list is no failure, and says what it may mean', async () => {
  await renderDashboard({ entries: [] });
  expect(await screen.findByRole('heading', { name: 'The list is empty' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('records that could not be read are counted, and can be looked at', async () => {
  const body = `{"recordList":[${writeEntry('one.exe')},{"key": oops},${writeEntry('two.exe')}]}`;
  const { user } = await renderDashboard({ answers: [() => new Response(body)] });
  expect(await screen.findByText('1 of 3 records could not be read.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  const dialog = await screen.findByRole('dialog', { name: 'Records with something odd' });
  expect(within(dialog).getByText(/"key": oops/)).toBeVisible();
  expect(within(dialog).getByText(/First: entry 2 of the list/)).toBeVisible();
});

test('an answer that ends early shows what came, and says so until it is dismissed', async () => {
  const body = `{"recordList":[${writeEntry('one.exe')},{"key":`;
  const { user } = await renderDashboard({ answers: [() => new Response(body)] });
  expect(await screen.findByText('The answer was cut off.')).toBeVisible();
  expect(screen.getByText('1 row', { selector: 'header *' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('The answer was cut off.')).not.toBeInTheDocument();
});

test('parts of the address that mean nothing are named, and go when that is dismissed', async () => {
  const { user, readAddress } = await renderDashboard({
    entries: ENTRIES,
    address: '/?q=chrome&colour=red',
  });
  expect(await screen.findByText('A part of the address means nothing here.')).toBeVisible();
  expect(screen.getByText('colour=red')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(readAddress()).not.toContain('colour'));
  expect(readAddress()).toContain('q=chrome');
});
