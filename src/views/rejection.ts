import { isAccepted, validateResponse } from '../protocol/handshake.ts';
import type { Violation } from '../protocol/violations.ts';
import type { Connection } from '../trace/connection.ts';
import { openingOf } from '../trace/ending.ts';

/** @returns the rules that the answer to the opening handshake breaks; none before there is an answer */
export function answerRules({ request, response }: Connection): readonly Violation[] {
	if (response?.problem) return [response.problem];
	return response?.head && request?.head ? validateResponse(response.head, request.head) : [];
}

/** Whether the browser rejected a 101: it breaks a rule, the page did not give up by itself, and no open event came. */
export function isRejected(connection: Connection): boolean {
	const { history, response } = connection;
	if (response?.head == null || !isAccepted(response.head) || history.closeCall !== null) return false;
	return openingOf(connection) === 'failed' && history.last.client !== null && answerRules(connection).length > 0;
}
