import { EXCLUDED, SWITCHED_OFF } from './vocabulary.ts';

/** The parts of the parameter name of a clause. */
export interface ClauseName {
  readonly disabled: boolean;
  readonly negated: boolean;
  /** The name without its prefixes. */
  readonly subject: string;
}

/** Parses the prefixes of a parameter name. */
export function readClauseName(name: string): ClauseName {
  const disabled = name.startsWith(SWITCHED_OFF);
  const rest = disabled ? name.slice(SWITCHED_OFF.length) : name;
  const negated = rest.startsWith(EXCLUDED);
  return { disabled, negated, subject: negated ? rest.slice(EXCLUDED.length) : rest };
}
