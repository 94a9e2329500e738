import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { setupGrid } from './gridSetup.tsx';

test('nothing can be looked up outside until the reader sets an address, and then only on demand', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  const { user, cell } = await setupGrid();
  const openMenu = async () => {
    await user.pointer({ keys: '[MouseRight]', target: cell(1, 'Company') });
    return within(await screen.findByRole('menu', { name: 'Cell' }));
  };
  expect((await openMenu()).queryByRole('menuitem', { name: /Look up/ })).toBeNull();
  await user.keyboard('{Escape}');

  await user.click(screen.getByRole('button', { name: 'Preferences' }));
  const section = within(await screen.findByRole('region', { name: 'Look up outside' }));
  const input = section.getByRole('textbox', { name: 'Address with a field in braces' });
  await user.click(input);
  await user.paste('http://example.org/{value}');
  expect(input).toBeInvalid();
  await user.clear(input);
  await user.paste('https://example.org/?q={value}&name={name}');
  await user.click(section.getByRole('button', { name: 'Add' }));
  await section.findByRole('button', { name: /^Remove https/ });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const menu = await openMenu();
  expect(open).not.toHaveBeenCalled();
  await user.click(menu.getByRole('menuitem', { name: 'Look up at example.org' }));
  expect(open).toHaveBeenCalledExactlyOnceWith(
    'https://example.org/?q=Zoom%20Video%20Communications%2C%20Inc.&name=Zoom.exe',
    '_blank',
    'noopener,noreferrer',
  );
});

test('a value that would make another path of an address is not looked up there', async () => {
  localStorage.setItem(
    'classifications.lookUps',
    '["https://example.org/api/{name}/delete","https://example.com/?q={name}"]',
  );
  const { user, cell } = await setupGrid({ entries: [buildEntry('..')] });
  await user.pointer({ keys: '[MouseRight]', target: cell(1, 'Name') });
  const menu = within(await screen.findByRole('menu', { name: 'Cell' }));
  expect(menu.getByRole('menuitem', { name: 'Look up at example.com' })).toBeVisible();
  expect(menu.queryByRole('menuitem', { name: 'Look up at example.org' })).toBeNull();
});
