import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import { Button } from '../../src/ui/Button.tsx';
import { Late } from '../../src/ui/Late.tsx';
import { fetchLateCode, lateCode } from '../../src/ui/lateCode.ts';
import { Menu, MenuItem } from '../../src/ui/Menu.tsx';

describe('a menu whose code comes late', () => {
  function setup() {
    const chosen: string[] = [];
    render(
      <Menu trigger={<Button>Things</Button>}>
        <MenuItem onSelect={() => chosen.push('one')}>One</MenuItem>
        <MenuItem onSelect={() => chosen.push('two')}>Two</MenuItem>
      </Menu>,
    );
    return { user: userEvent.setup(), chosen, button: () => screen.getByRole('button') };
  }

  it('opens by an arrow the first time, and gives the focus back', async () => {
    const { user, button } = setup();
    button().focus();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('menu')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(button()).toHaveFocus());
  });

  it('does what is chosen', async () => {
    const { user, chosen, button } = setup();
    await user.click(button());
    await user.click(await screen.findByRole('menuitem', { name: 'Two' }));
    expect(chosen).toEqual(['two']);
  });
});

describe('code that cannot be fetched', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

  function renderPart(error: Error) {
    const Part = lazy<() => undefined>(() => Promise.reject(error));
    render(
      <ErrorBoundary>
        <p>The rest of the page</p>
        <Late>
          <Part />
        </Late>
      </ErrorBoundary>,
    );
  }

  it('is said, and the rest of the page stays', async () => {
    renderPart(new TypeError('Failed to fetch dynamically imported module: https://x/a.js'));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched');
    expect(screen.getByText('The rest of the page')).toBeVisible();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('The rest of the page')).toBeVisible();
  });

  it('is not what other failures are taken for', async () => {
    renderPart(new Error('a fault'));
    expect(await screen.findByRole('heading')).toHaveTextContent('This view could not be drawn');
  });
});

it('code that was fetched before is drawn at once, without what stands there until it comes', async () => {
  const late = lateCode(async () => ({ Part: () => <p>There</p> }));
  const Part = late((code) => code.Part);
  const part = (
    <Late fallback={<p>Not yet</p>}>
      <Part />
    </Late>
  );
  await fetchLateCode(async () => true);
  render(part);
  expect(screen.getByText('There')).toBeVisible();
});

it('code that was not fetched before comes when it is drawn', async () => {
  const late = lateCode(async () => ({ Part: () => <p>There</p> }));
  const Part = late((code) => code.Part);
  render(
    <Late fallback={<p>Not yet</p>}>
      <Part />
    </Late>,
  );
  expect(screen.getByText('Not yet')).toBeVisible();
  expect(await screen.findByText('There')).toBeVisible();
});

it('code that is not wanted yet is not fetched while it is not the time', async () => {
  const load = vi.fn(async () => ({}));
  lateCode(load);
  await fetchLateCode(async () => false);
  expect(load).not.toHaveBeenCalled();
});

it('whether it is the time is asked when the code would come, not before', async () => {
  const load = vi.fn(async () => ({}));
  lateCode(load);
  let isTime = true;
  const fetched = fetchLateCode(async () => isTime);
  isTime = false;
  await fetched;
  expect(load).not.toHaveBeenCalled();
});
