const MARK = '\ufeff';
const PLAIN = /[^",\r\n]+/y;
const QUOTED = /[^"]+/y;

/** Reads a CSV file as RFC 4180 has it, in UTF-8 with a byte order mark, from pieces cut anywhere. */
export class CsvReader {
  #row: string[] = [];
  #cell = '';
  #isBegun = false;
  #isQuoted = false;
  /** The last character, where the next one tells what it means. */
  #before: '"' | '\r' | undefined;

  /** Reads the next piece, and returns the rows that end in it. */
  push(piece: string): readonly (readonly string[])[] {
    const rows: string[][] = [];
    for (let at = this.#begin(piece); at < piece.length; ) {
      const run = this.#isQuoted && this.#before === undefined ? QUOTED : PLAIN;
      run.lastIndex = at;
      const text = run.exec(piece)?.[0] ?? piece.charAt(at);
      at += text.length;
      this.#read(text, rows);
    }
    return rows;
  }

  /** No more pieces come. */
  end(): void {
    if (this.#cell !== '' || this.#row.length > 0) throw new Error('the last line is not ended');
  }

  #begin(piece: string): number {
    if (this.#isBegun || piece === '') return 0;
    if (!piece.startsWith(MARK)) throw new Error('no byte order mark');
    this.#isBegun = true;
    return 1;
  }

  /** Reads one character that means something, or several that do not. */
  #read(text: string, rows: string[][]): void {
    const before = this.#before;
    this.#before = undefined;
    if (this.#isQuoted && before === undefined) {
      if (text === '"') this.#before = text;
      else this.#cell += text;
      return;
    }
    if (before === '"') {
      if (text === '"') {
        this.#cell += text;
        return;
      }
      this.#isQuoted = false;
    } else if (before === '\r') {
      if (text === '\n') {
        rows.push([...this.#row, this.#cell]);
        this.#row = [];
        this.#cell = '';
        return;
      }
      this.#cell += before;
    }
    if (text === '"') this.#isQuoted = true;
    else if (text === '\r') this.#before = text;
    else if (text === ',') {
      this.#row.push(this.#cell);
      this.#cell = '';
    } else this.#cell += text;
  }
}

/** The rows of a whole file. */
export function readCsv(file: string): readonly (readonly string[])[] {
  const reader = new CsvReader();
  const rows = reader.push(file);
  reader.end();
  return rows;
}
