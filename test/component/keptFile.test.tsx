import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { createKeptFile } from '../../src/state/keep/keptFile.ts';
import type { OpenMark } from '../../src/state/keep/openMark.ts';
import { renderDashboard } from './renderDashboard.tsx';

/** Marks of a tab, and a browser that has no private files. */
function createTab(mark?: OpenMark) {
  let kept = mark;
  const marks = {
    read: () => kept,
    write: (next: OpenMark | undefined) => {
      kept = next;
    },
  };
  return { marks, open: () => Promise.reject(new DOMException('none', 'SecurityError')) };
}

test('a file whose copy is gone is asked for, and nothing is loaded in its place', async () => {
  const { services, countRequests } = await renderDashboard({ entries: [buildEntry('a.exe')] });
  await screen.findByText('1 row', { selector: 'header *' });
  const tab = createTab({ id: '1', name: 'answer.json', size: 9 });
  const keptFile = createKeptFile({
    loads: services.loads,
    background: services.background,
    ...tab,
  });
  const before = countRequests();
  await keptFile.start();
  expect(keptFile.getState().asked?.name).toBe('answer.json');
  expect(countRequests()).toBe(before);
});

test('a file that cannot be kept leaves its name and size, and the reason', async () => {
  const { services } = await renderDashboard({ entries: [buildEntry('a.exe')] });
  await screen.findByText('1 row', { selector: 'header *' });
  const tab = createTab();
  createKeptFile({ loads: services.loads, background: services.background, ...tab });
  const text = JSON.stringify({ recordList: [buildEntry('b.exe'), buildEntry('c.exe')] });
  services.loads.openFile(new File([text], 'answer.json'));
  await screen.findByText('2 rows', { selector: 'header *' });
  await waitFor(() => expect(tab.marks.read()?.reason).toMatch(/did not let this page keep/));
  expect(tab.marks.read()).toMatchObject({ name: 'answer.json', size: text.length });
  services.loads.refresh();
  await waitFor(() => expect(tab.marks.read()).toBeUndefined());
});
