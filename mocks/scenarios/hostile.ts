import { answerJson, type Scenario } from '../scenario.ts';
import type { WireEntry, WireValue } from '../wireEntry.ts';

/** Sets a variable on the page if it is ever executed. */
const RUN = "window.hostileTextRan='yes'";
const MEGABYTE = 1024 * 1024;

/** Texts that attempt to be executed or interpreted. */
export const HOSTILE_TEXTS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg/onload=${RUN}>`,
  `'"--></style></script><script>${RUN}</script>`,
  `javascript:${RUN}//`,
  `data:text/html,<script>${RUN}</script>`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  '=HYPERLINK("http://elsewhere.example/","click")',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  'http://elsewhere.example/track.png',
  '\u202egpj.exe\u202c',
  '\u2066hidden\u2069\u200f\u200b',
  'nul\u0000in\u0000side',
  '\ud800lone\udfff',
  'Z\u0351\u036b\u0343\u036a\u0302'.repeat(40),
  'line\nbreak\r\nand\ttab\u2028\u2029',
  '../../../../etc/passwd',
  '%00%0d%0aSet-Cookie:a=b',
  '__proto__',
  'constructor',
  'W'.repeat(4000),
];

function buildHostile(text: string): WireEntry {
  const value: WireValue = {
    name: text,
    title: text,
    productName: text,
    companyName: text,
    fileDescription: text,
    path: text,
    canonizedPath: text,
    processType: text,
    isSigned: true,
    [text]: text,
  };
  return { key: { name: text }, value: [value] };
}

function buildHuge(text: string): WireEntry {
  const huge = text.repeat(MEGABYTE / text.length);
  const value: WireValue = { name: huge, path: huge, companyName: huge, processType: 'NONE' };
  return { key: { name: huge }, value: [value] };
}

/** Scenarios with hostile texts in the data. */
export const HOSTILE_SCENARIOS: readonly Scenario[] = [
  {
    name: 'hostile',
    about: 'Records whose texts try to run, to lead elsewhere, or to break the page.',
    respond: () => answerJson(JSON.stringify({ recordList: HOSTILE_TEXTS.map(buildHostile) })),
  },
  {
    name: 'hugeTexts',
    about: 'Records with names of a megabyte.',
    respond: () =>
      answerJson(JSON.stringify({ recordList: ['a', '\u4e2d', '<b>'].map(buildHuge) })),
  },
  {
    name: 'hostileMessage',
    about: 'No data, and a message that tries to run.',
    respond: () =>
      answerJson(JSON.stringify({ outcome: 'failed', message: HOSTILE_TEXTS.join(' ') })),
  },
];
