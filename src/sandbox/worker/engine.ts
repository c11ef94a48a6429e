/** What differs between engines and can't be asked for where it matters; found out by what they do, not by their names. */
import { evaluate } from './primordials.ts';

/**
 * Whether stacks name what `eval` ran by its `sourceURL`. JavaScriptCore does not: to it, such code has no name and no
 * lines, and what is thrown there is muted.
 */
export const namesEvaluated = `${evaluate('new Error().stack\n//# sourceURL=probe.js')}`.includes('probe.js');

/**
 * Whether a connection to a blocked port (Fetch, "port blocking") fails with an error and a close event, without anything
 * being sent. WebKit leaves out the close event, which can't be seen without making such a connection.
 */
export const failsAtBlockedPorts = namesEvaluated;
