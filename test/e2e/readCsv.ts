/** The rows of a CSV file as RFC 4180 has it, in UTF-8 with a byte order mark. */
export function readCsv(file: string): readonly (readonly string[])[] {
  if (!file.startsWith('\ufeff')) throw new Error('no byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < file.length; at++) {
    const character = file[at];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (file[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && file[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) throw new Error('the last line is not ended');
  return rows;
}
