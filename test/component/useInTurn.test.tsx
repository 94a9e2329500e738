import { act, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { useInTurn } from '../../src/ui/useInTurn.ts';

const drawn: string[] = [];

beforeEach(() => {
  drawn.length = 0;
});

function Drawing({ name, value }: { readonly name: string; readonly value: number }) {
  const shown = useInTurn(value);
  drawn.push(`${name}${shown}`);
  return <output aria-label={name}>{shown}</output>;
}

function Drawings({ names, value }: { readonly names: readonly string[]; readonly value: number }) {
  return names.map((name) => <Drawing key={name} name={name} value={value} />);
}

/** The names in the order in which a value was first drawn with them. */
function orderOf(value: number): readonly string[] {
  const names = drawn.filter((text) => text.endsWith(String(value))).map((text) => text[0] ?? '');
  return [...new Set(names)];
}

async function expectAll(value: number, names: readonly string[]): Promise<void> {
  await waitFor(() => {
    for (const name of names) {
      expect(screen.getByRole('status', { name })).toHaveTextContent(String(value));
    }
  });
}

test('all follow a new value, one after the other', async () => {
  const names = ['a', 'b', 'c'];
  const { rerender } = render(<Drawings names={names} value={1} />);
  await expectAll(1, names);
  rerender(<Drawings names={names} value={2} />);
  expect(orderOf(2)).toEqual(['a']);
  await expectAll(2, names);
  expect(orderOf(2)).toEqual(names);
});

test('the newest value wins, whoever had its turn meanwhile', async () => {
  const names = ['a', 'b', 'c'];
  const { rerender } = render(<Drawings names={names} value={1} />);
  for (const value of [3, 4, 5]) rerender(<Drawings names={names} value={value} />);
  await expectAll(5, names);
});

test('one that goes while it waits does not hold up the others', async () => {
  const { rerender } = render(<Drawings names={['a', 'b', 'c', 'd']} value={1} />);
  act(() => rerender(<Drawings names={['a', 'b', 'c', 'd']} value={2} />));
  rerender(<Drawings names={['b', 'd']} value={2} />);
  await expectAll(2, ['b', 'd']);
});
