/** Example searches with a description of their results. */
export const EXAMPLE_SEARCHES: readonly {
  readonly search: string;
  readonly finds: string;
}[] = [
  { search: 'chrome google', finds: 'Both words, each in any field' },
  { search: '"program files"', finds: 'This text, spaces and all' },
  { search: '-google', finds: 'No such word' },
  { search: '(chrome OR firefox) -beta', finds: 'One of two words, without the third' },
  { search: 'company:google', finds: 'The text somewhere in this field' },
  { search: 'company:"Dropbox, Inc."', finds: 'Exactly this value' },
  { search: 'type:(BROWSER OR MAIL)', finds: 'One of these in this field' },
  { search: 'signed:no', finds: 'Also: yes, unknown' },
  { search: '*.exe', finds: 'A whole value in any field: * is any text' },
  { search: 'path:*\\temp\\*.exe', finds: '* is any text, ? one character' },
  { search: '/^setup.*\\.tmp$/i', finds: 'A regular expression; i ignores case' },
  { search: 'missing:path', finds: 'No value in this field' },
  { search: 'company~"Team Viewer"', finds: 'The same letters: TeamViewer, too' },
  { search: 'values:>1', finds: 'Several rows under one key' },
  { search: 'uploaded:>=2020-01-01', finds: 'A date; a range is 2019..2020-06' },
];
