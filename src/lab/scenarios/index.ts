import type { Scenario } from '../scenario.ts';
import { close } from './close.ts';
import { drop } from './drop.ts';
import { echo } from './echo.ts';
import { headers } from './headers.ts';
import { refuse } from './refuse.ts';

/** Every scenario, in the order in which they are listed. */
export const SCENARIOS: readonly Scenario[] = [echo, close, drop, refuse, headers];
