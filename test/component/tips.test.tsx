import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RefreshCw, Sun } from 'lucide-react';
import { describe, expect, test } from 'vitest';
import { IconButton } from '../../src/ui/IconButton.tsx';
import { TipLayer } from '../../src/ui/TipLayer.tsx';

function setup() {
  render(
    <>
      <IconButton label="Refresh" shortcut="R" icon={<RefreshCw />} />
      <IconButton label="Theme" icon={<Sun />} />
      <IconButton label="Close" tooltip={false} icon={<Sun />} />
      <TipLayer />
    </>,
  );
  return userEvent.setup();
}

const shownTip = () => document.querySelector('[data-side]');

describe('the tooltip of a button', () => {
  test('shows while the pointer rests on it, with the key that does the same', async () => {
    const user = setup();
    await user.hover(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('Refresh')).toBeVisible();
    expect(screen.getByText('R')).toBeVisible();
    await user.unhover(screen.getByRole('button', { name: 'Refresh' }));
    await expect.poll(shownTip).toBeNull();
  });

  test('gives way to that of the next button', async () => {
    const user = setup();
    await user.hover(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByText('Refresh');
    await user.hover(screen.getByRole('button', { name: 'Theme' }));
    expect(await screen.findByText('Theme')).toBeVisible();
    expect(screen.queryByText('Refresh')).toBeNull();
  });

  test('closes on any key', async () => {
    const user = setup();
    await user.hover(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByText('Refresh');
    await user.keyboard('{Escape}');
    await expect.poll(shownTip).toBeNull();
  });

  test('is not there where the picture says it all', async () => {
    const user = setup();
    await user.hover(screen.getByRole('button', { name: 'Theme' }));
    await screen.findByText('Theme');
    await user.hover(screen.getByRole('button', { name: 'Close' }));
    await expect.poll(shownTip).toBeNull();
  });
});
