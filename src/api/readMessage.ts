const MOST_BYTES = 16_384;
const LONGEST = 300;
/** Members in which services put a sentence for people, the most usual first. */
const MEMBERS = ['message', 'error', 'errorMessage', 'error_description', 'detail', 'title'];

/**
 * What an answer with the status of a failure says of it, in one bounded line: the message of a JSON
 * object, the title of a web page, or plain text. `undefined` where it says nothing to people.
 */
export async function readMessage(response: Response): Promise<string | undefined> {
  const text = (await readBeginning(response)).trim();
  if (text === '' || /[\0\uFFFD]/.test(text)) return undefined;
  const said = text.startsWith('<') ? findTitle(text) : findText(text);
  const line = said?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '') return undefined;
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The first bytes of a body, as far as they come. */
async function readBeginning({ body }: Response): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let size = 0; size < MOST_BYTES; ) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      text += decoder.decode(value.subarray(0, MOST_BYTES), { stream: true });
    }
  } catch {
    // It broke off: what came may say enough.
  }
  void reader.cancel().catch(() => undefined);
  return text;
}

function findTitle(html: string): string | undefined {
  return /<title[^>]*>([^<]*)/i.exec(html)?.[1];
}

/** The message of JSON, or a text that is none; a part of JSON is neither. */
function findText(text: string): string | undefined {
  try {
    return findMessage(JSON.parse(text), 1);
  } catch {
    return /^[[{"]/.test(text) ? undefined : text;
  }
}

function findMessage(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth < 0) return undefined;
  const members = new Map<string, unknown>(Object.entries(value));
  for (const name of MEMBERS) {
    const found = findMessage(members.get(name), depth - 1);
    if (found !== undefined && found.trim() !== '') return found;
  }
  return undefined;
}
