import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { answerInPieces } from './answerInPieces.ts';
import { buildMany, PROGRAMS, setupGrid } from './gridSetup.tsx';
import { answerEntries, renderDashboard } from './renderDashboard.tsx';

async function setup(options: Parameters<typeof setupGrid>[0] = {}) {
  const dashboard = await setupGrid(options);
  const { grid, user } = dashboard;
  const box = (row: number) => within(grid).getByTitle(`Select row ${row}`);
  const selectAll = () => screen.getByRole('checkbox', { name: /^Select all .* in view$/ });
  const listSelected = () =>
    within(grid)
      .queryAllByRole('row', { selected: true })
      .map((row) => row.querySelector('[data-column="0"]')?.textContent);
  return {
    ...dashboard,
    box,
    selectAll,
    clickHolding: async (key: string, target: HTMLElement) => {
      await user.keyboard(`{${key}>}`);
      await user.click(target);
      await user.keyboard(`{/${key}}`);
    },
    expectSelected: (names: readonly string[]) =>
      waitFor(() => expect(listSelected()).toEqual(names)),
    expectLine: async (text: string) =>
      waitFor(() =>
        expect(screen.getByRole('group', { name: 'Selected rows' })).toHaveTextContent(text),
      ),
  };
}

test('a click on the box of a row selects it, another one no longer, and the line says how many', async () => {
  const { user, grid, cell, box, expectSelected, expectLine } = await setup();
  expect(grid).toHaveAttribute('aria-multiselectable', 'true');
  expect(screen.queryByRole('group', { name: 'Selected rows' })).toBeNull();
  await user.click(box(2));
  await user.click(box(4));
  await expectSelected(['chrome.exe', 'edge.exe']);
  expect(cell(4, 'Name')).toHaveFocus();
  await expectLine('2 selected');
  await user.click(box(2));
  await expectSelected(['edge.exe']);
});

test('Shift and a click select the rows between, Ctrl and a click one more', async () => {
  const { box, cell, user, clickHolding, expectSelected } = await setup();
  await user.click(box(1));
  await clickHolding('Shift', cell(3, 'Type'));
  await expectSelected(['Zoom.exe', 'chrome.exe', 'outlook.exe']);
  await clickHolding('Control', cell(5, 'Name'));
  await expectSelected(['Zoom.exe', 'chrome.exe', 'outlook.exe', 'odd.exe']);
  await clickHolding('Shift', cell(4, 'Type'));
  await expectSelected(['Zoom.exe', 'chrome.exe', 'outlook.exe', 'edge.exe', 'odd.exe']);
});

test('what was cleared does not come back with the next run of rows', async () => {
  const { user, box, cell, clickHolding, expectSelected } = await setup();
  const clear = () => user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  await clickHolding('Control', cell(5, 'Type'));
  await clickHolding('Control', cell(1, 'Type'));
  await clickHolding('Shift', cell(2, 'Type'));
  await expectSelected(['Zoom.exe', 'chrome.exe', 'odd.exe']);
  await clear();
  await expectSelected([]);
  await clickHolding('Shift', cell(3, 'Type'));
  await expectSelected(['Zoom.exe', 'chrome.exe', 'outlook.exe']);
  await clickHolding('Shift', cell(2, 'Type'));
  await expectSelected(['Zoom.exe', 'chrome.exe']);
  await clear();
  await user.click(box(4));
  await expectSelected(['edge.exe']);
});

test('Space toggles, Shift and arrows extend and take back, Escape clears', async () => {
  const { user, cell, expectSelected } = await setup();
  cell(2, 'Type').focus();
  await user.keyboard(' ');
  await expectSelected(['chrome.exe']);
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expectSelected(['chrome.exe', 'outlook.exe', 'edge.exe']);
  expect(cell(4, 'Type')).toHaveFocus();
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  await expectSelected(['chrome.exe', 'outlook.exe']);
  await user.keyboard('{Control>}{End}{/Control}{Shift>} {/Shift}');
  await expectSelected(['chrome.exe', 'outlook.exe', 'edge.exe', 'odd.exe']);
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Shift>}{ArrowUp}{/Shift}');
  await expectSelected(['Zoom.exe', 'chrome.exe', 'outlook.exe', 'edge.exe', 'odd.exe']);
  await user.keyboard('{Control>}{End}{/Control}{Escape}');
  await expectSelected([]);
  await user.keyboard('{Home} ');
  await expectSelected(['odd.exe']);
});

test('Ctrl+A selects all rows in view, far more than are drawn, and so does the header', async () => {
  const { user, cell, selectAll, expectLine } = await setup({
    entries: buildMany(3000),
    address: '/?v=1&company=Even',
  });
  await screen.findByText('1,500 of 3,000 rows');
  cell(1, 'Name').focus();
  await user.keyboard('{Control>}a{/Control}');
  await expectLine('1,500 selected');
  await waitFor(() => expect(selectAll()).toBeChecked());
  await user.keyboard('{ArrowDown} ');
  await expectLine('1,499 selected');
  await waitFor(() => expect(selectAll()).toBePartiallyChecked());
  await user.click(selectAll());
  await expectLine('1,500 selected');
  await waitFor(() => expect(selectAll()).toBeChecked());
  await user.click(selectAll());
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Selected rows' })).toBeNull());
  cell(2, 'Name').focus();
  await user.tab({ shift: true });
  expect(selectAll()).toHaveFocus();
  await user.keyboard(' ');
  await expectLine('1,500 selected');
  expect(selectAll()).toHaveFocus();
});

test('the selection stays with its rows when others are shown, in another order', async () => {
  const { user, box, headerButton, expectColumn, expectSelected, expectLine } = await setup();
  await user.click(box(1));
  await user.click(box(3));
  await user.click(headerButton('Name'));
  await expectColumn('Name', ['chrome.exe', 'edge.exe', 'odd.exe', 'outlook.exe', 'Zoom.exe']);
  await expectSelected(['outlook.exe', 'Zoom.exe']);
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'zoom');
  await expectColumn('Name', ['Zoom.exe']);
  await expectSelected(['Zoom.exe']);
  await expectLine('2 selected, 1 not in view');
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  await expectSelected([]);
});

test('the box of a row gives the focus to a cell that can be seen, also where the active column is not', async () => {
  const { grid, user, box, cell, expectSelected } = await setup();
  Object.defineProperty(grid, 'clientWidth', { value: 800 });
  cell(1, 'Company').focus();
  grid.scrollLeft = 2000;
  await user.click(box(3));
  expect(cell(3, 'Name')).toHaveFocus();
  expect(grid.scrollLeft).toBe(2000);
  await user.keyboard('{ArrowDown} ');
  await expectSelected(['outlook.exe', 'edge.exe']);
});

test('other data has no selection', async () => {
  const { user, box, services, expectSelected, expectLine } = await setup({
    answers: [() => answerEntries(PROGRAMS), () => answerEntries(buildMany(8))],
  });
  await user.click(box(2));
  await expectLine('1 selected');
  services.loads.refresh();
  await screen.findByText('8 rows');
  await expectSelected([]);
  expect(screen.queryByRole('group', { name: 'Selected rows' })).toBeNull();
});

test('cleared while rows are grouped, the focus stays in the page', async () => {
  const { user, box } = await setup();
  await user.click(box(2));
  await user.click(screen.getByRole('button', { name: /^Group/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Company' }));
  await screen.findByRole('region', { name: /^Groups by/ });
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Selected rows' })).toBeNull());
  expect(document.body).not.toHaveFocus();
});

test('the open record is the current row, which is not the same as selected', async () => {
  const { user, cell, box, expectSelected } = await setup();
  await user.click(box(1));
  cell(2, 'Name').focus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(cell(2, 'Name').closest('[role="row"]')).toHaveAttribute('aria-current', 'true'),
  );
  await expectSelected(['Zoom.exe']);
});

test('rows that could not be selected are told of on screen, until some are', async () => {
  const { user, box, services, expectLine } = await setup();
  const refuse = () => services.selecting.change(() => Promise.reject(new Error('more rows')));
  act(refuse);
  expect(
    await screen.findByText(/^These rows could not be selected/, { selector: 'p' }),
  ).toBeVisible();
  await user.click(box(2));
  await expectLine('1 selected');
  const line = screen.getByRole('group', { name: 'Selected rows' });
  expect(line).not.toHaveTextContent('could not');
  act(refuse);
  await expectLine('These rows could not be selected');
});

test('rows are selected while others come in before them, and stay the ones that were meant', async () => {
  const { answer, send, end } = answerInPieces();
  const write = (...names: readonly string[]) =>
    names.map((name) => JSON.stringify(buildEntry(name))).join();
  const { services } = await renderDashboard({ answers: [answer], address: '/?v=1&sort=name' });
  await send(`{"recordList":[${write('y.exe', 'x.exe', 'z.exe')}`);
  // Found and clicked at once: a moment later, the element can show another row.
  const click = (name: string, keys: MouseEventInit) =>
    waitFor(() => {
      const cell = screen.getByText(name, { selector: '[data-column="0"] *' });
      fireEvent.click(cell, keys);
    });
  await click('x.exe', { ctrlKey: true });
  await screen.findByText('1 selected');
  await send(`,${write('b.exe', 'a.exe')}`);
  await waitFor(() => expect(services.loads.getState().running?.progress?.rows).toBe(5));
  await click('y.exe', { shiftKey: true });
  expect(await screen.findByText('2 selected')).toBeVisible();
  await send(']}');
  await end();
  await screen.findByText('a.exe', { selector: '[data-column="0"] *' });
  const selected = screen.getAllByRole('row', { selected: true });
  expect(selected.map((row) => row.querySelector('[data-column="0"]')?.textContent)).toEqual([
    'x.exe',
    'y.exe',
  ]);
});

test('all rows are selected though none of those in view have come yet', async () => {
  const { grid, user, cell, expectLine } = await setup({ entries: buildMany(1_500) });
  await user.click(cell(1, 'Name'));
  const press = (key: string) =>
    fireEvent.keyDown(document.activeElement ?? grid, { key, ctrlKey: true });
  press('End');
  expect(grid.querySelector('[aria-busy="true"]')).not.toBeNull();
  press('a');
  await expectLine('1,500 selected');
});
