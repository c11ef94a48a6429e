import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection } from '../../trace/connection.ts';
import { endingOf, isOver, openingOf } from '../../trace/ending.ts';
import { endingClause } from '../ending-clause.ts';
import { answerRules } from '../rejection.ts';

/** What is said of a handshake beside its lines: what is missing, and what came of it. */
export interface HandshakeNotes {
	/** In place of the request; null where it was seen. */
	readonly request: string | null;
	/** In place of the response; null where it was seen, or where nothing was asked. */
	readonly response: string | null;
	/** How it came out; null while that is open, and where it opened as the answer says. */
	readonly outcome: string | null;
	/** Whether the page is told of a failure, which looks like every other. */
	readonly failed: boolean;
}

export function handshakeNotes(connection: Connection, { handshake: strings, endings }: ViewsStrings): HandshakeNotes {
	const { request, response, history } = connection;
	const opening = openingOf(connection);
	const over = isOver(connection);
	const missing = () => {
		if (opening === 'opened') return strings.notRecorded;
		return over ? strings.nothingSeen : strings.pending;
	};
	const unanswered = () => {
		if (opening === 'opened') return strings.answerNotRecorded;
		if (!over) return strings.waiting;
		return connection.bytes.in > 0 ? strings.cutWithin : strings.cut;
	};
	const ending = opening === 'failed' ? endingOf(connection) : null;
	const outcome = (): string | null => {
		if (ending !== null) return strings.failed(endingClause(ending, endings));
		if (opening === 'gone') return strings.gone;
		if (opening !== 'opened' || response === null) return null;
		const status = response.head?.status ?? 0;
		if (status >= 300 && status < 400) return strings.redirectFollowed;
		return answerRules(connection).length > 0 && history.last.client !== null ? strings.openedAllTheSame : null;
	};
	return {
		request: request === null ? missing() : null,
		response: response === null && request !== null ? unanswered() : null,
		outcome: outcome(),
		failed: opening === 'failed' && history.last.client !== null,
	};
}

/** @returns what an event tells the page: nothing but that it is an error, or the close event's three values */
export function toldBy(event: Connection['fired'][number]['event'], strings: ViewsStrings): string {
	if (event.type === 'error') return strings.handshake.refused.error;
	if (event.type !== 'close') return '';
	return `code ${event.code}, reason ${JSON.stringify(event.reason)}, wasClean ${event.wasClean}`;
}

/** Whether the page was told what it is told of every handshake that fails: error, then close with 1006. */
export function looksLikeAny({ fired }: Connection): boolean {
	const [first, second, ...more] = fired.map(({ event }) => event);
	return first?.type === 'error' && second?.type === 'close' && second.code === 1006 && more.length === 0;
}
