import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Ending } from '../../trace/ending.ts';
import { endingClause } from '../ending-clause.ts';
import type { Cause, Told } from './state-changes.ts';

/** @returns what made a state change, in words */
export function causeSentence(cause: Cause, { states: { causes }, endings }: ViewsStrings): string {
	const told = ({ error, code }: Told) => causes.told(error, code);
	const why = (ending: Ending | null) => ending && endingClause(ending, endings);
	switch (cause.id) {
		case 'construct':
			return causes.construct;
		case 'open':
			return causes.open;
		case 'close-call':
			return causes.closeCall(cause.args);
		case 'server-close':
			return causes.serverClose(cause.code);
		case 'failed':
			return causes.failed(why(cause.ending), told(cause.told));
		case 'lost':
			return causes.lost(why(cause.ending), told(cause.told));
		case 'closed':
			if (cause.bothWays && cause.clean) return causes.closedBothWays(told(cause.told));
			return cause.clean ? causes.closedClean(told(cause.told)) : causes.closedNotClean(told(cause.told));
		case 'closed-unseen':
			return causes.closedUnseen(told(cause.told));
		case 'worker-ended':
			return causes.workerEnded[cause.by];
		case 'accepted':
			return causes.accepted;
		case 'client-close':
			return causes.clientClose(cause.code);
		case 'own-close':
			return causes.ownClose(cause.code);
		case 'cut':
			return cause.closing ? causes.cutClosing : causes.cut;
		case 'disconnected':
			return causes.disconnected;
	}
}
