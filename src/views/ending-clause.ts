import type { EndingStrings } from '../i18n/en/endings.ts';
import type { ViewsStrings } from '../i18n/en/views.ts';
import { isAccepted } from '../protocol/handshake/head.ts';
import type { Connection } from '../trace/connection.ts';
import { type Ending, endingOf, isOver, openingOf } from '../trace/ending.ts';
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

/** @returns why a connection has no frame to list */
export function noFrames(connection: Connection, { frames, endings }: ViewsStrings): string {
	const opening = openingOf(connection);
	if (opening === 'pending') return frames.empty;
	if (opening === 'gone') return frames.emptyGone;
	if (opening === 'failed') {
		const ending = endingOf(connection);
		return frames.emptyFailed(ending && endingClause(ending, endings));
	}
	const head = connection.response?.head ?? null;
	if (head === null || !isAccepted(head)) return frames.emptyUnrecorded;
	return isOver(connection) ? frames.emptyClosed : frames.emptyOpen;
}
