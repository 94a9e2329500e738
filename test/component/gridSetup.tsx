import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { buildEntry, type WireEntry } from '../../mocks/wireEntry.ts';
import { type DashboardSetup, renderDashboard } from './renderDashboard.tsx';

export const PROGRAMS: readonly WireEntry[] = [
  buildEntry('zoom.exe', [
    {
      name: 'Zoom.exe',
      companyName: 'Zoom Video Communications, Inc.',
      processType: 'SHARING',
      path: 'C:\\Users\\lea\\AppData\\Roaming\\Zoom\\bin\\Zoom.exe',
    },
  ]),
  buildEntry('chrome.exe', [{ companyName: 'Google LLC', processType: 'BROWSER' }]),
  buildEntry('outlook.exe', [{ companyName: 'Microsoft', processType: 'MAIL', isSigned: false }]),
  buildEntry('edge.exe', [{ companyName: 'Microsoft', processType: 'BROWSER', title: '' }]),
  buildEntry('odd.exe', [
    {
      companyName: undefined,
      processType: 'QUANTUM',
      isSigned: undefined,
      productName: 'a\u202Eb',
    },
  ]),
];

/** `count` programs, named after their place, from `file0000.exe`. */
export function buildMany(count: number): readonly WireEntry[] {
  return Array.from({ length: count }, (_, index) =>
    buildEntry(`file${String(index).padStart(4, '0')}.exe`, [
      { companyName: index % 2 === 0 ? 'Even' : 'Odd' },
    ]),
  );
}

/** The dashboard with its table on screen, and what one does with a table. */
export async function setupGrid({ entries = PROGRAMS, ...setup }: DashboardSetup = {}) {
  const dashboard = await renderDashboard({ entries, ...setup });
  const grid = await screen.findByRole('grid', { name: 'Classifications' });

  const header = (label: string) => within(grid).getByRole('columnheader', { name: label });
  const headerButton = (label: string) =>
    within(header(label)).getByRole('button', { name: label });
  const listHeaders = () =>
    within(grid)
      .getAllByRole('columnheader')
      .map((element) => element.getAttribute('aria-label'));
  const placeOf = (label: string) => header(label).getAttribute('aria-colindex');
  const cell = (row: number, label: string) => {
    const found = grid.querySelector<HTMLElement>(
      `[role="row"][aria-rowindex="${row + 1}"] [aria-colindex="${placeOf(label)}"]`,
    );
    if (found === null) throw new Error(`There is no row ${row} with ${label}.`);
    return found;
  };
  const listColumn = (label: string) =>
    [
      ...grid.querySelectorAll(
        `[role="row"]:not([aria-rowindex="1"]) [aria-colindex="${placeOf(label)}"]`,
      ),
    ].map((element) => element.textContent);

  await waitFor(() => expect(cell(1, 'Name')).toHaveTextContent(/./));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  return {
    ...dashboard,
    grid,
    header,
    headerButton,
    listHeaders,
    /** The cell of the view's nth row, from 1. */
    cell,
    listColumn,
    /** Waits until a column shows exactly these texts. */
    expectColumn: (label: string, texts: readonly string[]) =>
      waitFor(() => expect(listColumn(label)).toEqual(texts)),
    openHeaderMenu: async (label: string) => {
      await dashboard.user.click(
        within(header(label)).getByRole('button', { name: `Menu of ${label}` }),
      );
      return screen.findByRole('menu');
    },
    choose: async (name: string) => {
      await dashboard.user.click(await screen.findByRole('menuitem', { name }));
    },
  };
}
