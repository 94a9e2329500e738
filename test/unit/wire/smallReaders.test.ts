import { describe, expect, test } from 'vitest';
import { describeForeign } from '../../../src/wire/describeForeign.ts';
import { IssueLog } from '../../../src/wire/issueLog.ts';
import { cutEvery, encode, readChunks } from './readAnswer.ts';

describe('an answer that is none of the service says what it is', () => {
  const LOST = 'JSON without a "recordList"';
  const LIST = 'a JSON list without the "recordList" around it';
  test.each([
    ['', 'nothing at all', undefined],
    [' \r\n\ufeff', 'nothing at all', undefined],
    ['<!DOCTYPE html><title>Login</title>', 'a web page', undefined],
    ['\ufeff\n<html lang="en">', 'a web page', undefined],
    ['<!-- moved --><html>', 'a web page', undefined],
    ['<?xml version="1.0"?>\n<!DOCTYPE html>', 'a web page', undefined],
    ['<?xml version="1.0"?><!-- (c) --><html xmlns="x">', 'a web page', undefined],
    ['<script>var moved;</script>\n<HTML>', 'a web page', undefined],
    ['<script src="login.js">', 'a web page', undefined],
    ['<meta charset="utf-8"><html>', 'a web page', undefined],
    ['<!-- without an end <a>', 'a web page', undefined],
    ['<?xml version="1.0"?><error/>', 'an XML document', undefined],
    ['<?xml version="1.0"', 'an XML document', undefined],
    ['<!-- a feed --><feed>', 'an XML document', undefined],
    ['<htmlish/>', 'an XML document', undefined],
    ['<feed>', 'an XML document', undefined],
    ['PK\u0003\u0004\u0014', 'a ZIP or Office file', undefined],
    ['[]', LIST, undefined],
    ['[{"key": {"name": "a"}}]', LIST, undefined],
    ['{}', LOST, undefined],
    ['{"message": "License expired"}', LOST, 'License expired'],
    ['{"status": "FAILURE", "message": "No"}', LOST, 'No, FAILURE'],
    ['{"message": "No", "error": "No"}', LOST, 'No'],
    ['{"status": 503, "message": "  "}', LOST, '503'],
    ['{"message": {"text": "No"}, "__proto__": {"error": "x"}}', LOST, 'No'],
    ['{"toString": 1, "outcome": "failed"}', LOST, 'failed'],
    ['{"recordLi', 'the beginning of a JSON object, or a damaged one', undefined],
    ['{name: 1}', 'the beginning of a JSON object, or a damaged one', undefined],
    ['Name,Type\na,b\n', 'a table such as CSV', undefined],
    ['Name;Type\r\n1;2', 'a table such as CSV', undefined],
    ['Name\tType\nx\ty', 'a table such as CSV', undefined],
    ['MZ\u0090\0\u0003', 'a binary file', undefined],
    ['\ufffd\ufffdabc', 'a binary file', undefined],
    ['ends with a bell\u0007', 'a binary file', undefined],
    ['form\u000cfeed', 'plain text', 'form\u000cfeed'],
    ['Service unavailable', 'plain text', 'Service unavailable'],
    ['null', 'plain text', 'null'],
  ])('%j', (head, looksLike, message) => {
    const isWebPage = looksLike === 'a web page';
    expect(describeForeign(head, true)).toMatchObject({ looksLike, message, isWebPage });
  });

  test.each([
    ['<html><title> Cybereason\n | Login </title>', 'Cybereason | Login'],
    ['<!doctype html><TITLE lang="en">Sign in</TITLE>', 'Sign in'],
    ['<html><title></title>', undefined],
    ['<html><title>Cut o', 'Cut o'],
    ['<html>', undefined],
  ])('the title of %j', (head, title) => {
    expect(describeForeign(head, true).title).toBe(title);
  });

  test('a login page after a prolog has its title', () => {
    const page = '<?xml version="1.0"?><!DOCTYPE html><html><title>Login</title>';
    expect(describeForeign(page, true).title).toBe('Login');
  });

  test('a prolog of many comments is skipped once', () => {
    expect(describeForeign(`${'<!---->'.repeat(9_000)}<a/>`, false).looksLike).toBe(
      'an XML document',
    );
  });

  test('the beginning of something long is not mistaken for something damaged', () => {
    expect(describeForeign('{"a": [1, 2', false).looksLike).toBe(LOST);
    expect(describeForeign('[{"a": 1}, {', false).looksLike).toBe(LIST);
  });

  test('what it says of itself is cut to a readable length', () => {
    const long = 'x'.repeat(10_000);
    expect(describeForeign(JSON.stringify({ message: long }), true).message).toHaveLength(500);
    expect(describeForeign(long, true).message).toHaveLength(500);
  });

  test('only the beginning of a foreign answer is kept, however it comes', () => {
    const page = encode(`<html><title>Big</title>${'é'.repeat(200_000)}`);
    for (const size of [1_000, 65_536, 1_000_000]) {
      expect(readChunks(cutEvery(page, size)).end).toMatchObject({ kind: 'foreign', title: 'Big' });
    }
  });
});

describe('the log of oddities', () => {
  test('keeps the first of a kind and counts the others', () => {
    const log = new IssueLog();
    let asked = 0;
    for (let entry = 0; entry < 10_000; entry++) {
      log.add(entry % 2 === 0 ? 'oddField' : 'noValue', entry, entry * 10, () => {
        asked++;
        return `${entry}`.padEnd(5_000, '.');
      });
    }
    expect(asked).toBe(2);
    expect(log.list()).toEqual([
      { kind: 'oddField', count: 5_000, firstEntry: 0, firstByte: 0, raw: '0'.padEnd(2_000, '.') },
      { kind: 'noValue', count: 5_000, firstEntry: 1, firstByte: 10, raw: '1'.padEnd(2_000, '.') },
    ]);
  });

  test('does not grow with an answer that is broken throughout', () => {
    const broken = '{"key": {"name": oops}, "value": [{}]},'.repeat(5_000);
    const { issues, entries } = readChunks([encode(`{"recordList": [${broken}`)]);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.count).toBe(entries);
    expect(entries).toBe(5_000);
  });
});
