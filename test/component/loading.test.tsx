import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { renderDashboard } from './renderDashboard.tsx';

test('shows where the data is from, and how many rows it has', async () => {
  await renderDashboard({ entries: [buildEntry('chrome.exe'), buildEntry('7z.exe', [{}, {}])] });
  const banner = screen.getByRole('banner');
  expect(await within(banner).findByText('3 rows')).toBeVisible();
  expect(within(banner).getByText('sage.example.com')).toBeVisible();
});
