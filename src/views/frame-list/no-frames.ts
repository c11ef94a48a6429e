import type { ViewsStrings } from '../../i18n/en/views.ts';
import { isAccepted } from '../../protocol/handshake/head.ts';
import type { Connection } from '../../trace/connection.ts';
import { endingOf, isOver, openingOf } from '../../trace/ending.ts';
import { endingClause } from '../ending-clause.ts';

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
