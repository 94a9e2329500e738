import { expect, test } from 'vitest';
import { alikeKey } from '../../../src/base/alikeKey.ts';

test.each([
  ['TeamViewer_Setup.exe', 'teamviewersetupexe'],
  ['Team Viewer – Setup (exe)', 'teamviewersetupexe'],
  ['Müller', 'muller'],
  ['Mu\u0308ller', 'muller'],
  ['İstanbul', 'istanbul'],
  ['ﬁle', 'file'],
  ['Ａcme\u00a0Corp', 'acmecorp'],
  ['chr\u200bome', 'chrome'],
  ['сhrome', 'сhrome'],
  ['--', ''],
])('%j has the letters and figures %j', (text, key) => {
  expect(alikeKey(text)).toBe(key);
});
