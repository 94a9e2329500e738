import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { setupGrid } from './gridSetup.tsx';

const root = document.documentElement;

async function setup(address = '/') {
  const dashboard = await setupGrid({ address });
  await dashboard.user.click(screen.getByRole('button', { name: 'Preferences' }));
  const dialog = await screen.findByRole('dialog', { name: 'Preferences' });
  const choice = (group: string, name: string) =>
    within(within(dialog).getByRole('group', { name: group })).getByRole('radio', { name });
  return { ...dashboard, dialog, within: within(dialog), choice };
}

test('theme, density and dates count at once and are remembered', async () => {
  const { user, choice, within: inside } = await setup();
  await user.click(choice('Theme', 'Dark'));
  await user.click(choice('Rows', 'Comfortable'));
  expect(root.dataset).toMatchObject({ theme: 'dark', density: 'comfortable' });
  expect(inside.getByText('For example: 1 day ago')).toBeVisible();
  await user.click(choice('Dates', 'ISO 8601, in UTC'));
  expect(inside.getByText(/For example: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d.*Z/)).toBeVisible();
  expect(localStorage.getItem('classifications.density')).toBe('"comfortable"');
  expect(localStorage.getItem('classifications.dateFormat')).toBe('"utc"');
});

test('dates are written so in the table, in the details and for the age of the data', async () => {
  const time = Date.now() - 3 * 24 * 3_600_000;
  const iso = `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const { user, cell } = await setupGrid({
    address: '/?columns=name,uploaded&open=a.exe',
    entries: [buildEntry('a.exe', [{ lastUploadTimestamp: time }])],
  });
  const details = within(await screen.findByRole('complementary', { name: 'Details' }));
  expect(cell(1, 'Uploaded')).toHaveTextContent('3 days ago');
  expect(await details.findByText('3 days ago')).toBeVisible();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'dates iso{Enter}');
  await waitFor(() => expect(cell(1, 'Uploaded')).toHaveTextContent(iso));
  expect(details.getByText(iso)).toBeVisible();
  expect(screen.getByText('service data of', { exact: false })).toHaveTextContent(
    `service data of ${iso}`,
  );
});

test('the columns on screen become those to begin with', async () => {
  const { user, within: inside, readAddress } = await setup('/?columns=type,name&q=exe');
  await user.click(inside.getByRole('button', { name: 'Use the columns on screen' }));
  expect(await inside.findByText('Your own: Type, Name')).toBeVisible();
  await user.keyboard('{Escape}');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'start clean{Enter}');
  await waitFor(() => expect(readAddress()).toBe('/?v=1&columns=type,name'));
});

test('reset brings everything back, and leaves saved views and typed addresses alone', async () => {
  localStorage.setItem('classifications.savedViews', '[{"name":"A","address":"?v=1"}]');
  localStorage.setItem('classifications.lookUps', '["https://example.org/?q={name}"]');
  localStorage.setItem('classifications.charts.open', 'false');
  localStorage.setItem('another.page', 'stays');
  const { user, choice, within: inside } = await setup();
  await user.click(choice('Rows', 'Comfortable'));
  const reset = inside.getByRole('button', { name: 'Reset to defaults' });
  expect(reset).toHaveAccessibleDescription('Saved views and addresses to look up at stay.');
  await user.click(reset);
  await waitFor(() => expect(choice('Rows', 'Compact')).toBeChecked());
  expect(inside.getByRole('button', { name: /^Remove https/ })).toBeVisible();
  expect(root.dataset.density).toBeUndefined();
  expect({ ...localStorage }).toEqual({
    'classifications.savedViews': '[{"name":"A","address":"?v=1"}]',
    'classifications.lookUps': '["https://example.org/?q={name}"]',
    'another.page': 'stays',
  });
});

test('a storage that refuses is spoken of, and what was chosen counts all the same', async () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const { user, choice, within: inside } = await setup();
  await user.click(choice('Rows', 'Comfortable'));
  expect(root.dataset.density).toBe('comfortable');
  expect(await inside.findByRole('alert')).toHaveTextContent('The browser keeps nothing');
  await user.click(inside.getByRole('button', { name: 'Reset to defaults' }));
  await waitFor(() => expect(choice('Rows', 'Compact')).toBeChecked());
});

test.each(['"cosy"', '{broken', '[]', '0'])('%s in the storage does no harm', async (stored) => {
  for (const name of ['theme', 'density', 'dateFormat', 'startColumns', 'goOnWithLastView']) {
    localStorage.setItem(`classifications.${name}`, stored);
  }
  const { choice } = await setup();
  expect(choice('Theme', 'As the system')).toBeChecked();
  expect(choice('Dates', 'How long ago')).toBeChecked();
});
