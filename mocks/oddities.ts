import { CONTENT_ODDITIES } from './oddities/contents.ts';
import { DAMAGE_ODDITIES } from './oddities/damages.ts';
import { ENVELOPE_ODDITIES } from './oddities/envelopes.ts';
import { FOREIGN_ODDITIES } from './oddities/foreigners.ts';
import { FORM_ODDITIES } from './oddities/forms.ts';
import type { Oddity } from './oddities/oddity.ts';

/** Every deviation that an answer of the service has shown or could show, each under a unique name. */
export const ODDITIES: readonly Oddity[] = [
  ...FORM_ODDITIES,
  ...CONTENT_ODDITIES,
  ...ENVELOPE_ODDITIES,
  ...DAMAGE_ODDITIES,
  ...FOREIGN_ODDITIES,
];
