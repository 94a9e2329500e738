import { answerWith, BETTER, GOOD, type Oddity } from './oddity.ts';

const WHOLE = answerWith(GOOD, BETTER);

/** The answer up to and including the first occurrence of a text. */
function cutAfter(text: string): string {
  return WHOLE.slice(0, WHOLE.indexOf(text) + text.length);
}

function spoil(name: string, about: string, broken: string): Oddity {
  return {
    name,
    about,
    json: answerWith(GOOD, broken, BETTER),
    rows: 2,
    issues: { unreadable: 1 },
    end: 'complete',
    records: [{ name: 'Good.exe' }, { name: 'Better.exe' }],
  };
}

function cut(name: string, about: string, json: string, rows: number): Oddity {
  return { name, about, json, rows, issues: {}, end: 'cutOff' };
}

/** Answers that are not valid JSON, though most of their parts are. */
export const DAMAGE_ODDITIES: readonly Oddity[] = [
  spoil(
    'brokenWord',
    'A word without quotes stands for a text.',
    '{"key": {"name": "Broken.exe"}, "value": [{"name": Broken.exe}]}',
  ),
  spoil(
    'brokenLiteral',
    'A truth value is misspelled.',
    '{"key": {"name": "Broken.exe"}, "value": [{"isSigned": tru}]}',
  ),
  spoil(
    'brokenNumber',
    'A number has two points.',
    '{"key": {"name": "Broken.exe"}, "value": [{"lastUploadTimestamp": 1.2.3}]}',
  ),
  spoil(
    'missingColon',
    'A colon is missing.',
    '{"key" {"name": "Broken.exe"}, "value": [{"name": "Broken.exe"}]}',
  ),
  spoil(
    'missingCommaInRecord',
    'A comma between two members of a record is missing.',
    '{"key": {"name": "Broken.exe"} "value": [{"name": "Broken.exe"}]}',
  ),
  spoil(
    'badEscape',
    'A path has single backslashes.',
    String.raw`{"key": {"name": "Broken.exe"}, "value": [{"path": "C:\Program Files\Broken.exe"}]}`,
  ),
  spoil(
    'lineBreakInText',
    'A text has a line break in it that is not escaped.',
    '{"key": {"name": "Broken.exe"}, "value": [{"title": "Bro\nken"}]}',
  ),
  spoil('bareWord', 'A word stands where a record is due.', 'undefined'),
  {
    name: 'missingCommaBetweenRecords',
    about: 'The comma between two records is missing, both of which are sound.',
    json: `{"recordList": [${GOOD} ${BETTER}]}`,
    rows: 2,
    issues: { wrongComma: 1 },
    end: 'complete',
  },
  {
    name: 'extraCommas',
    about: 'There are commas too many between the records and behind the last.',
    json: `{"recordList": [${GOOD},, ${BETTER},]}`,
    rows: 2,
    issues: { wrongComma: 2 },
    end: 'complete',
    records: [{ name: 'Good.exe' }, { name: 'Better.exe' }],
  },
  {
    name: 'textBehind',
    about: 'Something follows the answer.',
    json: `${WHOLE}\n<!-- served by cache -->`,
    rows: 2,
    issues: { misplaced: 1 },
    end: 'complete',
  },
  {
    name: 'everyRecordBroken',
    about: 'No record can be read.',
    json: answerWith('{"key": {"name": A.exe}}', '{"key": {"name": B.exe}}'),
    rows: 0,
    issues: { unreadable: 2 },
    end: 'complete',
  },
  {
    name: 'bracketTooMany',
    about: 'A bracket too many ends the list, and records follow.',
    json: `{"recordList": [${GOOD}],], ${BETTER}]}`,
    rows: 2,
    issues: { misplaced: 1 },
    end: 'complete',
  },
  {
    name: 'missingEndOfValue',
    about: 'The end of a record is missing: the next one stands among its values.',
    json: `{"recordList": [${GOOD.slice(0, -2)}, ${BETTER}]}`,
    rows: 2,
    issues: { unclosed: 1 },
    end: 'complete',
    records: [{ key: 'Good.exe' }, { key: 'Better.exe' }],
  },
  {
    name: 'damagedListName',
    about: 'The name of the list is damaged, and so is its end.',
    json: `{"recordL\u0001st": [${GOOD}, ${BETTER}]`,
    rows: 2,
    issues: { misplaced: 1 },
    end: 'cutOff',
  },
  {
    name: 'bareRecords',
    about: 'The list stands alone, and a comma behind its last record.',
    json: `[${GOOD}, ${BETTER},]`,
    rows: 2,
    issues: { otherName: 1, wrongComma: 1 },
    end: 'complete',
  },
  {
    name: 'secondList',
    about: 'The list comes twice, with a comma behind the last record.',
    json: `{"recordList": [${GOOD}], "recordList": [${BETTER},]}`,
    rows: 2,
    issues: { secondList: 1, wrongComma: 1 },
    end: 'complete',
  },
  cut('cutBeforeList', 'It ends before the first record.', '{"recordList": [', 0),
  cut('cutInText', 'It ends in a text of the second record.', cutAfter('"title":"Bett'), 1),
  cut('cutInEscape', 'It ends in an escape.', `${cutAfter('"title":"Bett')}\\u00`, 1),
  cut('cutAfterBackslash', 'It ends behind a backslash.', `${cutAfter('"title":"Bett')}\\`, 1),
  cut('cutInLiteral', 'It ends in a truth value.', WHOLE.slice(0, WHOLE.lastIndexOf('rue}')), 1),
  cut('cutAfterColon', 'It ends behind a colon.', cutAfter('"Better.exe"},"value":'), 1),
  cut('cutInValues', 'It ends behind a value, before the record does.', WHOLE.slice(0, -4), 1),
  cut('cutBetweenRecords', 'It ends behind a record.', `{"recordList": [${GOOD}`, 1),
  cut('cutAfterComma', 'It ends behind a comma.', `{"recordList": [${GOOD},`, 1),
  cut('cutAfterList', 'It ends behind the list.', `{"recordList": [${GOOD}]`, 1),
  cut(
    'cutInLaterMember',
    'It ends in a member that follows the list.',
    `{"recordList": [${GOOD}], "status": "SUC`,
    1,
  ),
  {
    name: 'cutByMessage',
    about: 'It ends in a text of the second record, and an error message follows.',
    json: `${cutAfter('"title":"Bett')}\nupstream timed out`,
    rows: 1,
    end: 'cutOff',
  },
];
