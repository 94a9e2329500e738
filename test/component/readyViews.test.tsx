import { screen, within } from '@testing-library/react';
import { test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { setupGrid } from './gridSetup.tsx';

const ENTRIES = [
  buildEntry('a', [
    { name: 'cmd.exe', processType: 'SHELL', isSigned: true, path: 'C:\\Windows\\a' },
  ]),
  buildEntry('b', [
    { name: 'CMD.EXE', processType: 'TOR', isSigned: false, path: 'C:\\Users\\x\\Temp\\a' },
  ]),
  buildEntry('c', [{ name: 'vnc.exe', processType: 'REMOTE_DESKTOP_CONTROL', isSigned: true }]),
  buildEntry('d', [{ name: 'rat.exe', processType: 'REMOTE_DESKTOP_CONTROL', isSigned: false }]),
  buildEntry('e', [{ name: 'bare.exe', companyName: undefined, path: undefined }]),
];

test.each([
  ['Remote tools, unsigned first', ['rat.exe', 'vnc.exe']],
  ['In user-writable folders', ['CMD.EXE']],
  ['Names with several types', ['cmd.exe', 'CMD.EXE']],
  ['Unsigned beside signed of the same name', ['CMD.EXE', 'cmd.exe']],
  ['No company and no path', ['bare.exe']],
])('one click shows the ready view %s', async (name, rows) => {
  const { user, expectColumn } = await setupGrid({ entries: ENTRIES });
  await user.click(screen.getByRole('button', { name: 'Views' }));
  const list = within(await screen.findByRole('list', { name: 'Ready views' }));
  await user.click(list.getByRole('button', { name: new RegExp(`^${name}`) }));
  await expectColumn('Name', rows);
});
