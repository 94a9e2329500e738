import type { IncomingMessage, ServerResponse } from 'node:http';
import { notAllowed, sendProblem } from './problem.ts';
import { readBody } from './readBody.ts';

const LONGEST_BODY_BYTES = 4096;
const LONGEST_TEXT_CHARS = 1024;

/** The texts with these names in a JSON body; `undefined` if the request is invalid and has been answered. */
export async function readFields(
  request: IncomingMessage,
  response: ServerResponse,
  names: readonly string[],
): Promise<Readonly<Record<string, string>> | undefined> {
  const body = await readBody(request, LONGEST_BODY_BYTES);
  if (body === undefined) {
    const problem = notAllowed('The body of the request is too large.');
    sendProblem(response, 413, problem, { connection: 'close' });
    return undefined;
  }
  const fields = parseFields(body, names);
  if (fields === undefined) {
    const detail = `The body must be JSON with the texts ${names.join(' and ')}.`;
    sendProblem(response, 400, notAllowed(detail));
  }
  return fields;
}

function parseFields(
  body: string,
  names: readonly string[],
): Readonly<Record<string, string>> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const said: Readonly<Record<string, unknown>> = { ...json };
  const fields: Record<string, string> = {};
  for (const name of names) {
    const value = said[name];
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_TEXT_CHARS)
      return undefined;
    fields[name] = value;
  }
  return fields;
}
