import type { SignedState } from '../../model/record.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './SignatureSwatch.module.css';

export interface SignatureSwatchProps {
  readonly state: SignedState;
  /** How much of the room around it it fills, from 0 to 1; a square without it. */
  readonly share?: number;
}

/** The colour and pattern of a signature, as a square of a legend or a part of a bar. */
export function SignatureSwatch({ state, share }: SignatureSwatchProps) {
  return (
    <span
      className={joinClasses(share === undefined ? styles.square : styles.part, styles[state])}
      style={share === undefined ? undefined : { width: `${share * 100}%` }}
      aria-hidden="true"
    />
  );
}
