/** Of an entry beside its answer and its key. */
const ENTRY_BYTES = 200;

interface Entry<Answer> {
  readonly kind: PropertyKey;
  readonly answer: Answer;
  readonly bytes: number;
}

/**
 * Answers under their questions, of several kinds. When they take more bytes than it may keep, those
 * that were not asked for the longest go; the last one stays in any case.
 */
export class AnswerCache<Answers> {
  readonly #limit: number;
  readonly #entries = new Map<string, Entry<Answers[keyof Answers]>>();
  #bytes = 0;

  /** @param limit in bytes */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many bytes the answers take. */
  get bytes(): number {
    return this.#bytes;
  }

  get<Kind extends keyof Answers & string>(kind: Kind, key: string): Answers[Kind] | undefined {
    const name = `${kind} ${key}`;
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    return entry.answer as Answers[Kind];
  }

  /** @param bytes how much the answer takes */
  set<Kind extends keyof Answers & string>(
    kind: Kind,
    key: string,
    answer: Answers[Kind],
    bytes: number,
  ): void {
    const name = `${kind} ${key}`;
    this.#drop(name);
    const all = bytes + 2 * name.length + ENTRY_BYTES;
    this.#entries.set(name, { kind, answer, bytes: all });
    this.#bytes += all;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit || oldest === name) break;
      this.#drop(oldest);
    }
  }

  /** The answers of a kind. */
  *ofKind<Kind extends keyof Answers & string>(kind: Kind): Generator<Answers[Kind]> {
    for (const entry of this.#entries.values()) {
      if (entry.kind === kind) yield entry.answer as Answers[Kind];
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#entries.get(name)?.bytes ?? 0;
    this.#entries.delete(name);
  }
}
