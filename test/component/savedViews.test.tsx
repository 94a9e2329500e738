import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { formatViewsFile } from '../../src/features/views/viewsFile.ts';
import { PROGRAMS } from './gridSetup.tsx';
import { renderDashboard } from './renderDashboard.tsx';

const STORED = 'classifications.savedViews';

async function setup(address = '/') {
  const dashboard = await renderDashboard({ entries: PROGRAMS, address });
  const { user } = dashboard;
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('rows'));
  const open = async () => {
    await user.click(screen.getByRole('button', { name: 'Views' }));
    const dialog = await screen.findByRole('dialog', { name: 'Saved views' });
    return {
      dialog,
      name: within(dialog).getByRole('textbox', { name: 'Name for the view on screen' }),
      within: within(dialog),
      listNames: () =>
        within(dialog)
          .queryAllByRole('button', { name: /^Delete / })
          .map((button) => button.getAttribute('aria-label')?.replace('Delete ', '')),
      importFile: (content: string) =>
        user.upload(
          within(dialog).getByLabelText('File of saved views'),
          new File([content], 'views.json', { type: 'application/json' }),
        ),
    };
  };
  return { ...dashboard, open };
}

const TWO = [
  { name: 'Browsers', address: '?v=1&type=BROWSER' },
  { name: 'Unsigned mail', address: '?v=1&type=MAIL&signed=unsigned&sort=-name' },
];

test('a view is saved under a name, without the open record, and shown again by it', async () => {
  const { user, open, readAddress } = await setup('/?type=BROWSER&sort=-name&open=chrome.exe');
  const views = await open();
  expect(views.name).toHaveFocus();
  expect(views.within.getByText(/No views are saved yet/)).toBeVisible();
  await user.keyboard('  My   browsers {Enter}');
  expect(await views.within.findByText('Saved “My browsers”.')).toBeVisible();
  expect(JSON.parse(localStorage.getItem(STORED) ?? '')).toEqual([
    {
      name: 'My browsers',
      address: '?v=1&type=BROWSER&sort=-name',
      madeOn: expect.objectContaining({ label: 'sage.example.com' }),
    },
  ]);
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Clear all' }));
  await waitFor(() => expect(readAddress()).not.toContain('BROWSER'));
  const again = await open();
  await user.click(again.within.getByRole('button', { name: /^My browsers/ }));
  await waitFor(() => expect(readAddress()).toBe('/?v=1&type=BROWSER&sort=-name'));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('the name of another view takes its place, which the button says before, and undo undoes', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { user, open } = await setup('/?q=chrome');
  const views = await open();
  await user.type(views.name, 'browsers');
  await user.click(views.within.getByRole('button', { name: 'Replace' }));
  await waitFor(() => expect(views.listNames()).toEqual(['browsers', 'Unsigned mail']));
  await user.click(views.within.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(views.listNames()).toEqual(['Browsers', 'Unsigned mail']));
  expect(JSON.parse(localStorage.getItem(STORED) ?? '')).toEqual(TWO);
});

test('a name that can be no longer says so, where it is typed and where it is changed', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { user, open } = await setup();
  const views = await open();
  const limit = /at most 80 characters/;
  await user.click(views.name);
  await user.paste('x'.repeat(79));
  expect(views.name).not.toHaveAccessibleDescription(limit);
  await user.paste('yz');
  expect(views.name).toHaveValue(`${'x'.repeat(79)}y`);
  expect(views.name).toHaveAccessibleDescription(limit);
  expect(views.within.getByText(limit)).toBeVisible();
  await user.clear(views.name);
  expect(views.within.queryByText(limit)).toBeNull();
  await user.click(views.within.getByRole('button', { name: 'Rename Browsers' }));
  await user.paste('x'.repeat(100));
  expect(views.within.getByText(limit)).toBeVisible();
});

test('a view is renamed in place, and not to the name of another', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { user, open } = await setup();
  const views = await open();
  await user.click(views.within.getByRole('button', { name: 'Rename Browsers' }));
  const box = views.within.getByRole('textbox', { name: 'New name' });
  expect(box).toHaveFocus();
  await user.keyboard('unsigned MAIL{Enter}');
  expect(await views.within.findByText('Another view has this name.')).toBeVisible();
  await user.clear(box);
  await user.keyboard('Web{Enter}');
  await waitFor(() => expect(views.listNames()).toEqual(['Web', 'Unsigned mail']));
  await waitFor(() =>
    expect(views.within.getByRole('button', { name: 'Rename Web' })).toHaveFocus(),
  );
});

test('Escape leaves a name as it is, and the dialog open', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { user, open } = await setup();
  const views = await open();
  await user.click(views.within.getByRole('button', { name: 'Rename Browsers' }));
  await user.keyboard('Web{Escape}');
  await waitFor(() => expect(views.listNames()).toEqual(['Browsers', 'Unsigned mail']));
  expect(views.dialog).toBeVisible();
});

test('a view is deleted, and comes back by undo; the focus stays in the dialog', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { user, open } = await setup();
  const views = await open();
  await user.click(views.within.getByRole('button', { name: 'Delete Browsers' }));
  expect(await views.within.findByText('Deleted “Browsers”.')).toBeVisible();
  expect(views.listNames()).toEqual(['Unsigned mail']);
  expect(views.dialog).toContainElement(document.activeElement as HTMLElement);
  await user.click(views.within.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(views.listNames()).toEqual(['Browsers', 'Unsigned mail']));
});

test('what was deleted can be brought back after the dialog was closed, until something changes', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { user, open } = await setup();
  const views = await open();
  await user.click(views.within.getByRole('button', { name: 'Delete Browsers' }));
  await user.keyboard('{Escape}');
  const again = await open();
  await user.click(again.within.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(again.listNames()).toEqual(['Browsers', 'Unsigned mail']));
  expect(again.name).toHaveFocus();
  await user.click(again.within.getByRole('button', { name: 'Delete Browsers' }));
  localStorage.setItem(STORED, JSON.stringify([{ name: 'Of another tab', address: '?v=1&q=b' }]));
  act(() => {
    window.dispatchEvent(new StorageEvent('storage'));
  });
  await waitFor(() => expect(again.listNames()).toEqual(['Of another tab']));
  expect(again.within.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

test('a link to a view is copied, and shown where copying is not allowed', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { user, open } = await setup();
  const views = await open();
  await user.click(views.within.getByRole('button', { name: 'Copy link to Browsers' }));
  const link = new URL('/?v=1&type=BROWSER', location.href).href;
  expect(await navigator.clipboard.readText()).toBe(link);
  expect(
    views.within.getByText(/Its address is this machine: a colleague needs a dashboard/),
  ).toBeVisible();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await user.click(views.within.getByRole('button', { name: 'Copy link to Browsers' }));
  expect(await views.within.findByRole('textbox', { name: 'Link' })).toHaveValue(link);
});

test('a link to the view on screen, its open record too, is copied by the palette', async () => {
  const { user } = await setup('/?q=chrome&open=chrome.exe');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'copy link{Enter}');
  expect(await screen.findByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = new URL('/?v=1&q=chrome&open=chrome.exe', location.href).href;
  expect(await navigator.clipboard.readText()).toBe(link);
});

test('views of a file join those that are there, and the rest is told', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { user, open } = await setup();
  const views = await open();
  const others = [
    ...TWO,
    { name: 'Browsers', address: '?v=1&q=x' },
    { name: 'T', address: '?q=t' },
  ];
  await views.importFile(formatViewsFile(others.slice(1)));
  expect(
    await views.within.findByText(
      '2 views were added. 1 view was there already. 1 name was taken and got a number.',
    ),
  ).toBeVisible();
  expect(views.listNames()).toEqual(['Browsers', 'Unsigned mail', 'Browsers (2)', 'T']);
  await user.click(views.within.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(views.listNames()).toHaveLength(2));
});

test('a file that holds no views is refused with its reason, and nothing changes', async () => {
  localStorage.setItem(STORED, JSON.stringify(TWO));
  const { open } = await setup();
  const views = await open();
  await views.importFile('{"recordList":[]}');
  expect(
    await views.within.findByText(
      '“views.json” was not imported. It holds no saved views: it is another kind of JSON.',
    ),
  ).toBeVisible();
  expect(JSON.parse(localStorage.getItem(STORED) ?? '')).toEqual(TWO);
});

test('where the browser keeps nothing it says so, and the views last as long as the page', async () => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse });
  const { user, open } = await setup('/?q=chrome');
  const views = await open();
  await user.type(views.name, 'Kept in memory{Enter}');
  expect(await views.within.findByRole('alert')).toHaveTextContent(
    'The browser did not keep the saved views',
  );
  await user.keyboard('{Escape}');
  const again = await open();
  expect(again.listNames()).toEqual(['Kept in memory']);
  vi.unstubAllGlobals();
  await user.click(again.within.getByRole('button', { name: 'Delete Kept in memory' }));
  await waitFor(() => expect(again.within.queryByRole('alert')).not.toBeInTheDocument());
});

test('what is broken in the storage is passed over, and names are only text', async () => {
  const odd = [{ name: '<img src=x>', address: '?q=a' }, 7, null, { name: 'No address' }];
  localStorage.setItem(STORED, JSON.stringify(odd));
  const { open } = await setup();
  const views = await open();
  expect(views.listNames()).toEqual(['<img src=x>']);
  expect(views.dialog.querySelector('img')).toBeNull();
});
