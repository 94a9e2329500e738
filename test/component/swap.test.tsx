import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { answerEntries, renderDashboard } from './renderDashboard.tsx';

test('a record that is open stays itself when a refresh moves it to another row', async () => {
  const [first, second, third] = ['alpha.exe', 'beta.exe', 'gamma.exe'].map((name) =>
    buildEntry(name, [{ title: `Title of ${name}` }]),
  );
  if (!first || !second || !third) throw new Error('three entries');
  const { user } = await renderDashboard({
    answers: [
      () => answerEntries([first, second, third]),
      () => answerEntries([third, second, first]),
    ],
    address: '/?v=1&open=alpha.exe',
  });
  const titles = new Set<string>();
  const panel = await screen.findByRole('complementary', { name: 'Details' });
  const watcher = new MutationObserver(() => {
    for (const text of panel.textContent?.match(/Title of \w+\.exe/g) ?? []) titles.add(text);
  });
  watcher.observe(panel, { childList: true, subtree: true, characterData: true });
  await within(panel).findAllByText('Title of alpha.exe');
  await waitFor(() => expect(within(panel).getByText('Row 1 of 3')).toBeVisible());
  await user.click(screen.getByRole('button', { name: /^refresh/i }));
  await waitFor(() => expect(within(panel).getByText('Row 3 of 3')).toBeVisible());
  watcher.disconnect();
  expect([...titles]).toEqual(['Title of alpha.exe']);
});

test('the count never speaks of one query with the number of another', async () => {
  const { user } = await renderDashboard({
    entries: ['alpha.exe', 'beta.exe', 'gamma.exe'].map((name) => buildEntry(name)),
  });
  const count = await screen.findByText('3 rows', { selector: 'output' });
  const said: string[] = [];
  const watcher = new MutationObserver(() => said.push(count.textContent ?? ''));
  watcher.observe(count, { childList: true, subtree: true, characterData: true });
  const search = screen.getByRole('searchbox', { name: 'Search' });
  await user.type(search, 'b');
  await waitFor(() => expect(count).toHaveTextContent('1 of 3 rows'));
  await user.clear(search);
  await waitFor(() => expect(count).toHaveTextContent(/^3 rows$/));
  watcher.disconnect();
  expect(said).toEqual(['1 of 3 rows', '3 rows']);
});
