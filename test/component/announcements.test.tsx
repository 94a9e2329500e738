import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupGrid } from './gridSetup.tsx';

/** The texts that screen readers have heard since the call, in their order. */
function listen(): readonly string[] {
  const region = document.querySelector('[aria-live="polite"]');
  const heard: string[] = [];
  new MutationObserver(() => heard.push(region?.textContent?.trim() ?? '')).observe(
    region ?? document.body,
    { childList: true, characterData: true, subtree: true },
  );
  return heard;
}

test('the number of rows is heard once, when it has settled', async () => {
  const { user } = await setupGrid();
  const heard = listen();
  await user.click(screen.getByRole('searchbox', { name: 'Search' }));
  await user.paste('chrom');
  await waitFor(() => expect(heard).toContain('1 of 5 rows'));
  expect(heard.filter((text) => text.endsWith('rows'))).toEqual(['1 of 5 rows']);
  expect(screen.getByText('1 of 5 rows', { selector: 'output' })).toHaveAttribute(
    'aria-live',
    'off',
  );
});

test('a change of the order is heard', async () => {
  const { user, headerButton } = await setupGrid();
  const heard = listen();
  await user.click(headerButton('Name'));
  await waitFor(() => expect(heard).toContain('Sorted by Name, ascending'));
  await user.click(headerButton('Name'));
  await waitFor(() => expect(heard).toContain('Sorted by Name, descending'));
});

test('the box of a row is a check box that says whether it is selected', async () => {
  const { user } = await setupGrid();
  const box = (checked: boolean) =>
    screen.findByRole('checkbox', { name: 'Select row 2', checked });
  await user.click(await box(false));
  await user.click(await box(true));
  expect(await box(false)).toBeVisible();
});

test('the first stop of the page leads to the table', async () => {
  const { user, cell } = await setupGrid();
  await user.tab();
  const skip = screen.getByRole('button', { name: 'Skip to the table' });
  expect(skip).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(cell(1, 'Name')).toHaveFocus();
});
