import { expect, test } from 'vitest';
import { findOddWords } from '../../../src/features/load/endWords.ts';
import type { IssueKind } from '../../../src/model/issue.ts';
import { datasetInfo } from '../state/datasetInfo.ts';

const issue = (kind: IssueKind, count: number) => ({
  ...{ kind, count, firstEntry: 0, firstByte: 0, raw: '' },
});

test('records that PowerShell wrote as texts come with the command that keeps them whole', () => {
  const issues = [issue('powerShellText', 5)];
  const { title, meaning } = findOddWords({ ...datasetInfo('file', 0), entries: 5, issues });
  expect(title).toBe('None of the 5 records could be read.');
  expect(meaning).toContain('Invoke-WebRequest and -OutFile answer.json');
  expect(meaning).toContain('-Depth 10');
});

test('other unreadable records have no word of PowerShell', () => {
  const issues = [issue('notARecord', 1), issue('oddField', 2)];
  const { title, meaning } = findOddWords({ ...datasetInfo('file', 4), entries: 5, issues });
  expect(title).toBe('1 of 5 records could not be read.');
  expect(meaning).toBe('2 more have something odd.');
});
