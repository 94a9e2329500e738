import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildMany, setupGrid } from './gridSetup.tsx';

test('Ctrl+G asks for the number of a row and goes there, in the same column', async () => {
  const { user, cell } = await setupGrid({ entries: buildMany(3000) });
  cell(1, 'Type').focus();
  await user.keyboard('{Control>}g{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Go to a row' }));
  const input = dialog.getByRole('textbox', { name: 'Row, from 1 to 3,000' });
  await waitFor(() => expect(input).toHaveFocus());
  await user.keyboard('3001');
  expect(input).toHaveAccessibleDescription('There is no such row in view.');
  await user.clear(input);
  await user.keyboard('2,500{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(cell(2500, 'Type')).toHaveFocus());
  await waitFor(() => expect(cell(2500, 'Name')).toHaveTextContent('file2499.exe'));
});
