import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { moveFocusPast } from '../../src/ui/moveFocusPast.ts';

test('the focus goes to what comes after, past what cannot have it', () => {
  render(
    <>
      <button type="button">before</button>
      <p data-testid="note">
        <button type="button">inside</button>
      </p>
      <input type="file" hidden />
      <button type="button" disabled>
        disabled
      </button>
      <button type="button" tabIndex={-1}>
        by script only
      </button>
      <button type="button">after</button>
    </>,
  );
  moveFocusPast(screen.getByTestId('note'));
  expect(screen.getByRole('button', { name: 'after' })).toHaveFocus();
});

test('at the end of the page, the focus goes back', () => {
  render(
    <>
      <button type="button">first</button>
      <button type="button">before</button>
      <p data-testid="note">
        <button type="button">inside</button>
      </p>
    </>,
  );
  moveFocusPast(screen.getByTestId('note'));
  expect(screen.getByRole('button', { name: 'before' })).toHaveFocus();
});
