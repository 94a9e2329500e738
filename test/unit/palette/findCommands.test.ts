import { expect, test } from 'vitest';
import { findCommands } from '../../../src/features/palette/findCommands.ts';
import type { Command, CommandGroupName } from '../../../src/state/commands.ts';

function command(title: string, group: CommandGroupName, words?: string): Command {
  return { id: title, title, group, words, run: () => undefined };
}

const COMMANDS = [
  command('Show the column Signed', 'Columns'),
  command('Sort by Signed, ascending', 'Order'),
  command('Refresh the data', 'Data', 'reload download'),
  command('Signed PDF tools', 'Saved views'),
  command('Search', 'Find'),
];

function find(text: string): readonly (readonly [group: string, titles: readonly string[]])[] {
  return findCommands(COMMANDS, text).map(({ value, items }) => [
    value,
    items.map(({ title }) => title),
  ]);
}

test('everything is there, in the order of the groups, while nothing is typed', () => {
  expect(find(' ').map(([group]) => group)).toEqual([
    'Find',
    'Saved views',
    'Data',
    'Order',
    'Columns',
  ]);
});

test('a title that begins with what was typed comes first', () => {
  expect(find('signed')[0]).toEqual(['Saved views', ['Signed PDF tools']]);
  expect(find('SIGNED')).toHaveLength(3);
});

test('all words have to fit, wherever they stand', () => {
  expect(find('sign sort')).toEqual([['Order', ['Sort by Signed, ascending']]]);
  expect(find('column signed')).toEqual([['Columns', ['Show the column Signed']]]);
});

test('other words find an action, too', () => {
  expect(find('reload')).toEqual([['Data', ['Refresh the data']]]);
});

test('nothing is called so', () => {
  expect(find('teapot')).toEqual([]);
});
