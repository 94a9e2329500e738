import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { answerInPieces } from './answerInPieces.ts';
import { answerEntries, renderDashboard } from './renderDashboard.tsx';

const NAMES = ['a.exe', 'b.exe', 'c.exe', 'd.exe'];
const WHOLE = NAMES.map((name) => buildEntry(name));

function write(...names: readonly string[]): string {
  return names.map((name) => JSON.stringify(buildEntry(name))).join(',');
}

function notices() {
  return within(screen.getByRole('region', { name: 'Notices' }));
}

/** The page with four rows, after a refresh that was answered with this. */
async function refreshWith(body: string) {
  const page = await renderDashboard({
    answers: [() => answerEntries(WHOLE), () => new Response(body)],
  });
  await screen.findByText('4 rows', { selector: 'header *' });
  await page.user.click(screen.getByRole('button', { name: 'Refresh' }));
  return page;
}

test.each([
  [
    'is cut',
    `{"recordList":[${write('x.exe', 'y.exe', 'z.exe')},{"key":`,
    'The refresh was cut off.',
  ],
  [
    'is damaged',
    `{"recordList":[${write('x.exe')},{"key":oops},${write('y.exe')}]}`,
    'The refresh came damaged.',
  ],
  [
    'has a bracket too many',
    `{"recordList":[${write('x.exe')}],],${write('y.exe', 'z.exe')}]}`,
    'The refresh came damaged.',
  ],
  [
    'is incomplete, as the service says',
    `{"status":"PARTIAL_SUCCESS","message":"3 of 5 servers answered","recordList":[${write('x.exe', 'y.exe', 'z.exe')}]}`,
    'The refresh is incomplete, as the service says.',
  ],
  [
    'brings less than half',
    `{"recordList":[${write('x.exe')}]}`,
    'The refresh brought less than half.',
  ],
])('a refresh that %s leaves the old rows, and can be looked at', async (_, body, title) => {
  const { user } = await refreshWith(body);
  const note = await notices().findByText(title);
  expect(note.closest('[role="status"]')).toHaveTextContent('The data of the last load stays.');
  expect(screen.getByText('4 rows', { selector: 'header *' })).toBeVisible();
  await user.click(notices().getByRole('button', { name: /^Show the \d records? that came$/ }));
  await waitFor(() => expect(screen.queryByText('4 rows', { selector: 'header *' })).toBeNull());
  expect(await screen.findByRole('gridcell', { name: 'x.exe' })).toBeVisible();
  await user.click(notices().getByRole('button', { name: 'Back to the 4 rows of before' }));
  expect(await screen.findByText('4 rows', { selector: 'header *' })).toBeVisible();
  expect(await screen.findByRole('gridcell', { name: 'a.exe' })).toBeVisible();
  expect(notices().getByText(title)).toBeVisible();
});

test('a refresh that brings an empty list is asked about', async () => {
  const { user } = await refreshWith('{"recordList":[]}');
  expect(await notices().findByText('The refresh brought less than half.')).toBeVisible();
  expect(screen.getByText('4 rows', { selector: 'header *' })).toBeVisible();
  await user.click(notices().getByRole('button', { name: 'Show the empty list' }));
  expect(await screen.findByRole('heading', { name: 'The list is empty' })).toBeVisible();
  await user.click(notices().getByRole('button', { name: 'Back to the 4 rows of before' }));
  expect(await screen.findByText('4 rows', { selector: 'header *' })).toBeVisible();
});

test.each([
  '{"status":"FAILURE","message":"Failed to query","recordList":[]}',
  '{"outcome":"failed","message":"Failed to query","recordList":null}',
  '{"message":"Failed to query","recordList":null}',
])('a refresh that fails under status 200 is an alert with the message: %s', async (body) => {
  await refreshWith(body);
  const alert = await notices().findByRole('alert');
  expect(alert).toHaveTextContent('The service reports a failure.');
  expect(alert).toHaveTextContent('Failed to query');
  expect(screen.getByText('4 rows', { selector: 'header *' })).toBeVisible();
});

test('a whole refresh takes the place of the rows, and of a broken one before it', async () => {
  const { user } = await renderDashboard({
    answers: [
      () => answerEntries(WHOLE),
      () => new Response(`{"recordList":[${write('x.exe')},`),
      () => answerEntries([...WHOLE, buildEntry('e.exe')]),
    ],
  });
  await screen.findByText('4 rows', { selector: 'header *' });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await user.click(await notices().findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('5 rows', { selector: 'header *' })).toBeVisible();
  expect(notices().queryByText('The refresh was cut off.')).toBeNull();
});

test('a first load that the service calls incomplete is shown and marked, its exports too', async () => {
  const body = `{"status":"PARTIAL_SUCCESS","message":"3 of 5 servers answered","recordList":[${write('x.exe')}]}`;
  await renderDashboard({ answers: [() => new Response(body)] });
  const note = await notices().findByText('Incomplete, as the service says.');
  expect(note.closest('[role="status"]')).toHaveTextContent('3 of 5 servers answered');
  expect(within(screen.getByRole('banner')).getByText('incomplete')).toBeVisible();
});

test('a first load that fails under status 200 is a failure with the message', async () => {
  const body = '{"status":"FAILURE","message":"No server is set up","recordList":[]}';
  await renderDashboard({ answers: [() => new Response(body)] });
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The service reports a failure');
  expect(alert).toHaveTextContent('No server is set up');
});

test('what the service says of a whole answer is shown', async () => {
  const body = `{"status":"SUCCESS","message":"Served from cache","recordList":[${write('x.exe')}]}`;
  await renderDashboard({ answers: [() => new Response(body)] });
  expect(await notices().findByText(/Served from cache/)).toBeVisible();
  expect(within(screen.getByRole('banner')).queryByText('incomplete')).toBeNull();
});

test('where no record could be read, nothing else is said to be shown', async () => {
  await renderDashboard({
    answers: [() => new Response('{"recordList":[{"key":{"name":oops}},{"key":{"name":oops}}]}')],
  });
  const note = await notices().findByText('None of the 2 records could be read.');
  expect(note.closest('[role="status"]')).not.toHaveTextContent('All others');
});

test('entries that are no records are counted as not read, though the JSON is sound', async () => {
  await renderDashboard({
    answers: [() => new Response(`{"recordList":[7,{"key":{"name":"k"},"value":["@{name=k}"]}]}`)],
  });
  expect(await notices().findByText('None of the 2 records could be read.')).toBeVisible();
});

test('text behind the list is counted, and so are records', async () => {
  await renderDashboard({
    answers: [
      () =>
        new Response(
          `{"recordList":[${write('x.exe')}]}{"recordList":[${write('y.exe', 'z.exe')}]}`,
        ),
    ],
  });
  const note = await notices().findByText('The answer is damaged.');
  const words = note.closest('[role="status"]');
  expect(words).toHaveTextContent('15 bytes in it belong to no record.');
  expect(words).toHaveTextContent(
    '2 more records stand behind the place where the list seems to end.',
  );
  expect(await screen.findByText('3 rows', { selector: 'header *' })).toBeVisible();
});

test('a list that is something else is called what it is', async () => {
  await renderDashboard({ answers: [() => new Response('{"recordList":"later"}')] });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'JSON whose "recordList" is a text instead of a list',
  );
});

test('a refresh that is cut while it comes never takes a row away', async () => {
  const { answer, send, breakOff } = answerInPieces();
  const { user } = await renderDashboard({ answers: [() => answerEntries(WHOLE), answer] });
  await screen.findByText('4 rows', { selector: 'header *' });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await send(`{"recordList":[${write('x.exe')},`);
  await breakOff();
  expect(await notices().findByText('The refresh was cut off.')).toBeVisible();
  expect(screen.getByText('4 rows', { selector: 'header *' })).toBeVisible();
});
