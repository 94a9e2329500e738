import { EXCLUDED, SWITCHED_OFF } from './vocabulary.ts';

/** What the name of a parameter says about a clause, if it is one of a clause. */
export interface ClauseName {
  readonly disabled: boolean;
  readonly negated: boolean;
  /** The name without its prefixes. */
  readonly subject: string;
}

/** Reads the prefixes of a parameter's name. */
export function readClauseName(name: string): ClauseName {
  const disabled = name.startsWith(SWITCHED_OFF);
  const rest = disabled ? name.slice(SWITCHED_OFF.length) : name;
  const negated = rest.startsWith(EXCLUDED);
  return { disabled, negated, subject: negated ? rest.slice(EXCLUDED.length) : rest };
}
