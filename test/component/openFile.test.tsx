import { gzipSync } from 'node:zlib';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import type { DashboardConfig } from '../../src/model/loadState.ts';
import { answerEntries, renderDashboard } from './renderDashboard.tsx';

const ANSWER = JSON.stringify({ recordList: [buildEntry('one.exe'), buildEntry('two.exe')] });

/** A file that can be read more than once, as a browser's own: the bytes of happy-dom's are given away. */
function createLastingFile(text: string | Uint8Array<ArrayBuffer>, name: string): File {
  const file = new File([text], name);
  file.stream = () => new Blob([text]).stream();
  file.slice = (...range) => new Blob([text]).slice(...range);
  return file;
}

async function setup(config: Partial<DashboardConfig> = {}) {
  const page = await renderDashboard({
    config,
    answers: [() => answerEntries([buildEntry('served.exe')])],
  });
  await screen.findByText('1 row', { selector: 'header *' });
  const choose = async (file: File) => {
    const input = page.container.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('the page has no file picker');
    await userEvent.setup({ applyAccept: false }).upload(input, file);
  };
  return { ...page, choose };
}

test('a saved answer is opened in place of the data of the service', async () => {
  const { choose, user } = await setup();
  expect(screen.getByRole('button', { name: 'Open file' })).toBeVisible();
  await choose(new File([ANSWER], 'saved.json', { type: 'application/json' }));
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
  expect(screen.getByText('saved.json')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Refresh' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Close file' }));
  expect(await screen.findByText('1 row', { selector: 'header *' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Close file' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Refresh' })).toBeVisible();
});

test('a file that is closed is spoken of, and opened again with one click', async () => {
  const { choose, user } = await setup();
  await choose(createLastingFile(ANSWER, 'saved.json'));
  await screen.findByText('2 rows', { selector: 'header *' });
  await user.click(screen.getByRole('button', { name: 'Close file' }));
  expect(await screen.findByText('“saved.json” is closed.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open it again' }));
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
  expect(screen.queryByText('“saved.json” is closed.')).not.toBeInTheDocument();
});

test('a file that makes way for another is spoken of', async () => {
  const { choose, user } = await setup();
  await choose(createLastingFile(ANSWER, 'first.json'));
  await screen.findByText('2 rows', { selector: 'header *' });
  const other = JSON.stringify({ recordList: ['a', 'b', 'c'].map((name) => buildEntry(name)) });
  await choose(new File([other], 'second.json'));
  expect(await screen.findByText('“first.json” has made way for “second.json”.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open it again' }));
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
});

test('without a service there is nothing to refresh, and a closed file gives way to the sample', async () => {
  const { choose, user } = await setup({ source: 'sample', host: undefined });
  expect(screen.queryByRole('button', { name: 'Refresh' })).not.toBeInTheDocument();
  await choose(new File([ANSWER], 'saved.json'));
  await screen.findByText('2 rows', { selector: 'header *' });
  expect(screen.queryByRole('button', { name: 'Refresh' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Close file' }));
  expect(await screen.findByText('Sample data')).toBeVisible();
});

test('a gzipped answer is opened just the same', async () => {
  const { choose } = await setup();
  await choose(new File([new Uint8Array(gzipSync(ANSWER))], 'saved.json.gz'));
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
});

test('a file in another encoding is read again in the one that is chosen', async () => {
  const text = JSON.stringify({
    recordList: [buildEntry('a.exe', [{ companyName: 'Göppingen' }])],
  });
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
  const { choose, user } = await setup();
  await choose(createLastingFile(bytes, 'latin.json'));
  expect(await screen.findByText('The answer is damaged.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  const dialog = await screen.findByRole('dialog', { name: 'Records with something odd' });
  expect(dialog).toHaveTextContent('Characters that can’t be decoded');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Read as Windows-1252' }));
  expect(await screen.findByRole('gridcell', { name: 'Göppingen' })).toBeVisible();
  expect(screen.queryByText('The answer is damaged.')).not.toBeInTheDocument();
  expect(screen.getByText('The file is read as windows-1252, as you chose.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Read as UTF-8' }));
  expect(await screen.findByText('The answer is damaged.')).toBeVisible();
});

test('a file that fails does not stand under the notice of the one before it', async () => {
  const { choose } = await setup();
  await choose(new File(['{"recordList":[{"key":oops}]}'], 'broken.json'));
  expect(await screen.findByText('The only record could not be read.')).toBeVisible();
  await choose(new File(['Name;Type\n'], 'list.csv'));
  expect(await screen.findByRole('alert')).toHaveTextContent('“list.csv” holds no classifications');
  expect(screen.queryByText('The only record could not be read.')).not.toBeInTheDocument();
});

test('a file can be dropped anywhere on the page', async () => {
  const { container } = await setup();
  const dataTransfer = { types: ['Files'], files: [new File([ANSWER], 'dropped.json')] };
  fireEvent.dragEnter(container, { dataTransfer });
  expect(screen.getByText('Drop a .json or .json.gz file to open it')).toBeVisible();
  fireEvent.drop(container, { dataTransfer });
  expect(screen.queryByText(/^Drop a/)).not.toBeInTheDocument();
  expect(await screen.findByText('dropped.json')).toBeVisible();
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
});

test('of several files that are dropped, one is opened and the others are spoken of', async () => {
  const { container, user } = await setup();
  const files = ['a.json', 'b.json', 'c.json'].map((name) => new File([ANSWER], name));
  fireEvent.drop(container, { dataTransfer: { types: ['Files'], files } });
  const words = 'Of several files, only “a.json” was opened. The 2 other ones were left out.';
  const note = await screen.findByRole('note');
  expect(note).toHaveTextContent(words);
  expect(screen.getAllByText(words).length).toBeGreaterThan(1);
  expect(await screen.findByText('2 rows', { selector: 'header *' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('note')).not.toBeInTheDocument();
  expect(document.body).not.toHaveFocus();
});

test('a file name that would turn the direction of text does not', async () => {
  const { choose } = await setup();
  await choose(new File([ANSWER], 'nosj.\u202Ejson'));
  await screen.findByText('2 rows', { selector: 'header *' });
  expect(screen.getByTitle('Right-to-left override (U+202E)')).toBeVisible();
});

test('a file that is no answer says what it is instead, and the data stays', async () => {
  const { choose } = await setup();
  await choose(new File(['<!doctype html><title>Minutes</title>'], 'minutes.html'));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('“minutes.html” holds no classifications.');
  expect(alert).toHaveTextContent('It looks like');
  expect(screen.getByRole('button', { name: 'Open another file' })).toBeVisible();
  expect(screen.getByText('1 row', { selector: 'header *' })).toBeVisible();
});
