import type { Scenario } from './scenario.ts';
import { DAMAGE_SCENARIOS } from './scenarios/damage.ts';
import { DATA_SCENARIOS } from './scenarios/data.ts';
import { HOSTILE_SCENARIOS } from './scenarios/hostile.ts';
import { LOGIN_SCENARIOS } from './scenarios/login.ts';
import { SESSION_SCENARIOS } from './scenarios/session.ts';
import { TROUBLE_SCENARIOS } from './scenarios/trouble.ts';

/** All known behaviours of the service. Names are unique. */
export const SCENARIOS: readonly Scenario[] = [
  ...DATA_SCENARIOS,
  ...DAMAGE_SCENARIOS,
  ...HOSTILE_SCENARIOS,
  ...SESSION_SCENARIOS,
  ...LOGIN_SCENARIOS,
  ...TROUBLE_SCENARIOS,
];

/**
 * The scenario with this name.
 *
 * @throws Error if there is none; its message lists the names
 */
export function findScenario(name: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.name === name);
  if (found === undefined) {
    const names = SCENARIOS.map((scenario) => scenario.name).join(', ');
    throw new Error(`There is no scenario ${name}; there are ${names}.`);
  }
  return found;
}
