import type { Oddity } from './oddity.ts';

function foreign(name: string, about: string, json: string): Oddity {
  return { name, about, json, rows: 0, issues: {}, end: 'foreign' };
}

/** Bodies with status 200 that contain no records. */
export const FOREIGN_ODDITIES: readonly Oddity[] = [
  foreign('nothing', 'The body is empty.', ''),
  foreign('onlySpace', 'The body is white space.', ' \n'),
  foreign(
    'loginPage',
    'The login page, as it comes when a dead session is redirected.',
    `<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><title>Cybereason | Login</title></head>
<body><form action="/login.html" method="post">
<input name="username"><input name="password" type="password"><button>Login</button>
</form></body>
</html>`,
  ),
  foreign('plainText', 'A sentence.', 'Service temporarily unavailable'),
  foreign(
    'message',
    'JSON with a message.',
    '{"message": "License does not include threat intel"}',
  ),
  foreign(
    'outcome',
    'JSON with a status and an outcome.',
    '{"status": "FAILURE", "outcome": "failed", "data": null, "expectedResults": 0}',
  ),
  foreign(
    'serviceAnswer',
    'The answer of the sister endpoint that tells whether there is anything new.',
    '{"lastFlushCacheTime": 1700000000000, "isFullDownloadSupported": true}',
  ),
  foreign('emptyObject', 'JSON with nothing in it.', '{}'),
  foreign('bareList', 'A list without an object around it.', '["Tool.exe"]'),
  foreign('bareText', 'A JSON text.', '"recordList"'),
  foreign('bareNull', 'JSON null.', 'null'),
  foreign('cutInName', 'It ends in the name of the list.', '{"record'),
  foreign(
    'listElsewhere',
    'The list is not where it belongs.',
    '{"data": {"recordList": [{"key": {"name": "Tool.exe"}, "value": [{}]}]}}',
  ),
  foreign('table', 'A table with commas.', 'Name,Type\r\nTool.exe,VPN\r\n'),
];
