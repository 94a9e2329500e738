import type { SignedState } from './record.ts';
import type { FieldId } from './schema.ts';

/** A field; `undefined` stands for "any of the searched ones". */
export type Place = FieldId | undefined;

/** Values that contain the text, whatever its case: a word, a phrase, or part of a field. */
export interface ContainsTerm {
  readonly kind: 'contains';
  readonly field: Place;
  /** Never empty. */
  readonly text: string;
}

/** Values that are the text, whatever its case. */
export interface EqualsTerm {
  readonly kind: 'equals';
  readonly field: FieldId;
  readonly text: string;
}

/** A text as it is, exactly one character of any kind, or any number of them. */
export type WildcardPiece = { readonly text: string } | 'one' | 'any';

/** Values that are made of these pieces from their beginning to their end, whatever their case. */
export interface WildcardTerm {
  readonly kind: 'wildcard';
  readonly field: Place;
  /**
   * At least one of them is no text. Neither two texts nor two `any` are next to each other, no
   * text is empty, and a text between two `any` alone is a `ContainsTerm` instead. Without a field,
   * the first or the last piece is `any`, and the texts are what a word can have.
   */
  readonly pieces: readonly WildcardPiece[];
}

/** Values in which a regular expression is found. */
export interface RegexTerm {
  readonly kind: 'regex';
  readonly field: Place;
  /** What is written between the slashes, `\/` written as `/`. Never empty. */
  readonly pattern: string;
  readonly ignoreCase: boolean;
}

/** Rows that have no value in the field. */
export interface MissingTerm {
  readonly kind: 'missing';
  readonly field: FieldId;
}

/** Rows with one state of a signature. */
export interface SignedTerm {
  readonly kind: 'signed';
  /** A field of the kind `signature`. */
  readonly field: FieldId;
  readonly state: SignedState;
}

/** Values that have the same letters and figures as the text, as `alikeKey` reads them. */
export interface AlikeTerm {
  readonly kind: 'alike';
  readonly field: FieldId;
  readonly text: string;
}

export type Comparison = '>' | '>=' | '<' | '<=' | '=';

/** Rows with such a number in a field. A row without a number is never among them. */
export interface NumberTerm {
  readonly kind: 'number';
  /** A field of the kind `number`. */
  readonly field: FieldId;
  readonly comparison: Comparison;
  /** A whole number, not negative. */
  readonly number: number;
}

/** Rows with such a time in a field. A row without a time is never among them. */
export interface TimeTerm {
  readonly kind: 'time';
  /** A field of the kind `time`. */
  readonly field: FieldId;
  readonly comparison: Comparison;
  /** A year, a month, a day, a minute, a second or a millisecond, as `readPeriod` reads it. */
  readonly date: string;
}

/** What says by itself which rows it means. */
export type Term =
  | ContainsTerm
  | EqualsTerm
  | WildcardTerm
  | RegexTerm
  | MissingTerm
  | SignedTerm
  | AlikeTerm
  | NumberTerm
  | TimeTerm;

/** Rows that the operand does not mean. */
export interface NotExpression {
  readonly kind: 'not';
  readonly operand: Expression;
}

/** Rows that all operands mean (`and`), or at least one (`or`). There are at least two operands. */
export interface ListExpression {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
}

/** Which rows a search means. */
export type Expression = Term | NotExpression | ListExpression;
