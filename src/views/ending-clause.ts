import type { EndingStrings } from '../i18n/en/endings.ts';
import type { Ending } from '../trace/ending.ts';
import { duration } from './time.ts';

/** @returns why a connection did not open or was lost, as the second half of a sentence, without a full stop */
export function endingClause(ending: Ending, strings: EndingStrings): string {
	switch (ending.id) {
		case 'refused':
			return strings.refused(ending.status);
		case 'server-code':
			return strings.serverCode(ending.code);
		case 'network-cut':
			return strings.networkCut(duration(ending.t));
		case 'network-down':
			return strings.networkDown(duration(ending.t));
		case 'broken-rule': {
			const rules: Readonly<Record<string, string>> = strings.rules;
			return rules[ending.violation.id] ?? strings.rules.other;
		}
		default:
			return strings[ending.id];
	}
}
