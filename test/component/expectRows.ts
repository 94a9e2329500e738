import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';

function readCount(): string {
  return screen.getAllByRole('status')[0]?.textContent ?? '';
}

/** Waits until exactly this is said of the rows: "2 of 4 rows" is not "4 rows". */
export function expectRows(text: string): Promise<void> {
  return waitFor(() => expect(readCount()).toBe(text));
}

/** Waits until it is known how many rows there are. */
export function waitForRows(): Promise<void> {
  return waitFor(() => expect(readCount()).toMatch(/rows?$/));
}
