import { readServiceWord } from './serviceWord.ts';

/** A description of an answer that contains no classifications. */
export interface ForeignAnswer {
  /** A phrase for the screen, such as "a web page". */
  readonly looksLike: string;
  readonly isWebPage: boolean;
  /** The title of the web page. */
  readonly title: string | undefined;
  /** The message in the answer, if there is one. */
  readonly message: string | undefined;
}

const LONGEST_MESSAGE_CHARS = 500;
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

/** Skips declarations and comments. One without an end is not skipped. */
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

/**
 * Whether a text contains characters of binary data: control characters other than white space, or U+FFFD.
 */
function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x09 || (code > 0x0d && code < 0x20) || code === 0xfffd) return true;
  }
  return false;
}

/**
 * Describes an answer without a `recordList`.
 * @param head its first characters
 * @param isWhole whether `head` is the whole answer
 * @param listForm the type of a `recordList` that is not a list, such as "an object"
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
  return { ...plain, looksLike: 'plain text', message: text.slice(0, LONGEST_MESSAGE_CHARS) };
}
