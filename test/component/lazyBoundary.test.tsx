import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import { LazyBoundary } from '../../src/ui/LazyBoundary.tsx';

describe('code that cannot be fetched', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

  function renderPart(error: Error) {
    const Part = lazy<() => undefined>(() => Promise.reject(error));
    render(
      <ErrorBoundary>
        <p>The rest of the page</p>
        <LazyBoundary>
          <Part />
        </LazyBoundary>
      </ErrorBoundary>,
    );
  }

  test('is said, and the rest of the page stays', async () => {
    renderPart(new TypeError('Failed to fetch dynamically imported module: https://x/a.js'));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched');
    expect(screen.getByText('The rest of the page')).toBeVisible();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('The rest of the page')).toBeVisible();
  });

  test('is not what other failures are taken for', async () => {
    renderPart(new Error('a fault'));
    expect(await screen.findByRole('heading')).toHaveTextContent('This view could not be drawn');
  });
});
