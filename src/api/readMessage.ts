const MOST_BYTES_READ = 16_384;
const LONGEST_MESSAGE_CHARS = 300;
/** Members in which services put a readable message, the most common first. */
const MEMBERS = ['message', 'error', 'errorMessage', 'error_description', 'detail', 'title'];

/**
 * The message in an answer with an error status, in one line of limited length: the message of a JSON
 * object, the title of a web page, or plain text. `undefined` if there is no readable message.
 */
export async function readMessage(response: Response): Promise<string | undefined> {
  const text = (await readBeginning(response)).trim();
  if (text === '' || /[\0\uFFFD]/.test(text)) return undefined;
  const said = text.startsWith('<') ? findTitle(text) : findText(text);
  const line = said?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '') return undefined;
  return line.length > LONGEST_MESSAGE_CHARS ? `${line.slice(0, LONGEST_MESSAGE_CHARS)}…` : line;
}

/** Reads the beginning of a body, up to a limit. */
async function readBeginning({ body }: Response): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let size = 0; size < MOST_BYTES_READ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      text += decoder.decode(value.subarray(0, MOST_BYTES_READ), { stream: true });
    }
  } catch {
    // The body broke off; the part that arrived may be enough.
  }
  void reader.cancel().catch(() => undefined);
  return text;
}

function findTitle(html: string): string | undefined {
  return /<title[^>]*>([^<]*)/i.exec(html)?.[1];
}

/** The message of JSON, or a plain text. Incomplete JSON is neither. */
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
