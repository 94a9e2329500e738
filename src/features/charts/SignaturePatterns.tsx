import type { SignedState } from '../../model/record.ts';

/** The fill of a part of a bar: plain, striped and dotted, so that colour is not needed. */
export function fillOf(state: SignedState, id: string): string {
  return state === 'signed' ? 'var(--color-signed)' : `url(#${id}-${state})`;
}

/** The patterns that `fillOf` refers to. `id` is the chart's own. */
export function SignaturePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-unsigned`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--color-unsigned)" />
        <rect width="2" height="6" fill="var(--color-surface)" fillOpacity={0.75} />
      </pattern>
      <pattern id={`${id}-unknown`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--color-surface)" />
        <rect width="4" height="4" fill="var(--color-unknown)" fillOpacity={0.2} />
        <circle cx="2" cy="2" r="1.3" fill="var(--color-unknown)" />
      </pattern>
    </defs>
  );
}
