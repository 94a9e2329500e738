/**
 * The one list of fields. Grid, facets, search, export, details and the address bar all read it.
 */

export type FieldId =
  | 'name'
  | 'type'
  | 'signed'
  | 'company'
  | 'product'
  | 'title'
  | 'description'
  | 'path'
  | 'canonicalPath'
  | 'location'
  | 'key'
  | 'uploaded';

/** How a field's values are read: free text, one of few values, signed or not, or a point in time. */
export type FieldKind = 'text' | 'category' | 'flag' | 'time';

export interface Field {
  readonly id: FieldId;
  /** The words on a column header and beside a value. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Whether the free-text search looks here. */
  readonly searched: boolean;
  /** Whether the side bar offers its values. */
  readonly facet: boolean;
  /** Whether the table shows it until someone chooses otherwise. */
  readonly shown: boolean;
  /** Width of its column, in px, until someone drags it. */
  readonly width: number;
  /** One sentence for a tooltip. */
  readonly help: string;
}

export const FIELDS: readonly Field[] = [
  {
    id: 'name',
    label: 'Name',
    kind: 'text',
    searched: true,
    facet: false,
    shown: true,
    width: 200,
    help: 'File name of the executable.',
  },
  {
    id: 'type',
    label: 'Type',
    kind: 'category',
    searched: true,
    facet: true,
    shown: true,
    width: 208,
    help: 'What the platform takes the program for.',
  },
  {
    id: 'signed',
    label: 'Signed',
    kind: 'flag',
    searched: false,
    facet: true,
    shown: true,
    width: 110,
    help: 'Whether the image file carries a signature. It does not say that the signature is valid.',
  },
  {
    id: 'company',
    label: 'Company',
    kind: 'category',
    searched: true,
    facet: true,
    shown: true,
    width: 190,
    help: 'The company that the file names as its maker.',
  },
  {
    id: 'product',
    label: 'Product',
    kind: 'text',
    searched: true,
    facet: false,
    shown: true,
    width: 200,
    help: 'The product that the file says it belongs to.',
  },
  {
    id: 'title',
    label: 'Title',
    kind: 'text',
    searched: true,
    facet: false,
    shown: true,
    width: 180,
    help: "The service's own title for the program.",
  },
  {
    id: 'description',
    label: 'Description',
    kind: 'text',
    searched: true,
    facet: false,
    shown: true,
    width: 220,
    help: "The description in the file's version information.",
  },
  {
    id: 'path',
    label: 'Path',
    kind: 'text',
    searched: true,
    facet: false,
    shown: true,
    width: 340,
    help: 'Where the file was seen, as the service gives it.',
  },
  {
    id: 'canonicalPath',
    label: 'Canonical path',
    kind: 'text',
    searched: true,
    facet: false,
    shown: true,
    width: 320,
    help: 'The path in lower case, with variables such as %APPDATA% for the parts that differ between machines.',
  },
  {
    id: 'location',
    label: 'Location',
    kind: 'category',
    searched: false,
    facet: true,
    shown: false,
    width: 170,
    help: 'The root of the path, as a Windows variable where there is one.',
  },
  {
    id: 'key',
    label: 'Key',
    kind: 'text',
    searched: true,
    facet: false,
    shown: false,
    width: 200,
    help: 'The name under which the service files the record. It can differ from the name of the executable.',
  },
  {
    id: 'uploaded',
    label: 'Uploaded',
    kind: 'time',
    searched: false,
    facet: false,
    shown: false,
    width: 170,
    help: 'When the service says that it last updated the record.',
  },
];

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]));

/** Whether a string names a field. */
export function isFieldId(id: string): id is FieldId {
  return BY_ID.has(id);
}

/** The field with this id. */
export function fieldOf(id: FieldId): Field {
  const field = BY_ID.get(id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
}

/** The fields that hold paths: their ends tell more than their middles. */
export const PATH_FIELDS: ReadonlySet<FieldId> = new Set(['path', 'canonicalPath']);
