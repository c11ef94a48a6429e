import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection, WireViolation } from '../../trace/connection.ts';
import { failedFor, wentOn } from '../../trace/ending.ts';

/** @returns what the receiver did about a broken rule, as far as it was seen; else what the rules ask of it */
export function outcomeOfRule(
	fault: WireViolation,
	{ history }: Pick<Connection, 'history'>,
	{ partial }: Pick<ViewsStrings, 'partial'>,
): string {
	const { closeCode } = fault.violation;
	const answer = history.closes[fault.direction === 'in' ? 'out' : 'in']?.wire.close ?? null;
	if (fault.direction === 'out') {
		if (answer !== null && answer.code === closeCode) return partial.answered(answer.code);
		const at = history.violations.find(({ broken }) => broken === fault)?.id ?? Number.POSITIVE_INFINITY;
		const sent = history.frames.findLast(({ wire }) => wire.direction === 'in');
		return sent !== undefined && sent.id > at ? partial.serverWentOn : partial.shouldFail(closeCode);
	}
	if (failedFor(history)?.broken === fault) {
		return answer !== null && answer.code === closeCode ? partial.answered(answer.code) : partial.failedSilently;
	}
	return wentOn(history) ? partial.wentOn : partial.shouldFail(closeCode);
}
