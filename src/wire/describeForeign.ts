import { readServiceWord } from './serviceWord.ts';

/** What an answer seems to be that is none of the service's. */
export interface ForeignAnswer {
  /** A phrase for people, such as "a web page". */
  readonly looksLike: string;
  readonly isWebPage: boolean;
  /** The title of the web page. */
  readonly title: string | undefined;
  /** What the answer says of itself, where it says something. */
  readonly message: string | undefined;
}

const MESSAGE_LIMIT = 500;
const LOST = 'JSON without a "recordList"';

function nameListForm(form: string): string {
  return `JSON whose "recordList" is ${form} instead of a list`;
}

function findMessage(json: object): string | undefined {
  const members = Object.entries(json).map(
    ([name, value]) => [name, JSON.stringify(value)] as const,
  );
  return readServiceWord(members).message;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What follows after declarations and comments. One without an end stays. */
function skipProlog(markup: string): string {
  let rest = markup;
  while (true) {
    const close = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined;
    const end = close === undefined ? -1 : rest.indexOf(close);
    if (close === undefined || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

function isWebPage(text: string): boolean {
  if (!text.startsWith('<')) return false;
  const first = /^<(?:!doctype\s+html|html|head|body|script|title|!--)(?![\w-])/i;
  return first.test(skipProlog(text)) || /<html[\s>]/i.test(text);
}

/** Whether a character is there that no text has: a control other than white space, or no character. */
function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x09 || (code > 0x0d && code < 0x20) || code === 0xfffd) return true;
  }
  return false;
}

/**
 * Names an answer that has no `recordList`.
 * @param head the first characters of it
 * @param isWhole whether that is all of it
 * @param listForm what `recordList` is, where there is one that is no list, such as "an object"
 */
export function describeForeign(
  head: string,
  isWhole: boolean,
  listForm?: string | undefined,
): ForeignAnswer {
  const text = head.replace(/^\ufeff/, '').trim();
  const plain = { isWebPage: false, title: undefined, message: undefined };
  if (text === '') return { ...plain, looksLike: 'nothing at all' };
  if (isWebPage(text)) {
    const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
    return { ...plain, looksLike: 'a web page', isWebPage: true, title: title || undefined };
  }
  if (text.startsWith('<')) return { ...plain, looksLike: 'an XML document' };
  if (text.startsWith('PK\u0003\u0004')) return { ...plain, looksLike: 'a ZIP or Office file' };
  const json = isWhole ? parse(text) : undefined;
  if (Array.isArray(json) || (!isWhole && text.startsWith('['))) {
    return { ...plain, looksLike: 'a JSON list without the "recordList" around it' };
  }
  if (typeof json === 'object' && json !== null) {
    return {
      ...plain,
      looksLike: listForm === undefined ? LOST : nameListForm(listForm),
      message: findMessage(json),
    };
  }
  if (text.startsWith('{')) {
    return {
      ...plain,
      looksLike: isWhole
        ? 'the beginning of a JSON object, or a damaged one'
        : listForm === undefined
          ? LOST
          : nameListForm(listForm),
    };
  }
  if (isBinary(text.slice(0, 1_000))) {
    return { ...plain, looksLike: 'a binary file' };
  }
  if (/^[^\n]*[,;\t][^\n]*\n/.test(text)) return { ...plain, looksLike: 'a table such as CSV' };
  return { ...plain, looksLike: 'plain text', message: text.slice(0, MESSAGE_LIMIT) };
}
