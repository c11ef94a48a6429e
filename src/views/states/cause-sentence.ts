import type { StatesStrings } from '../../i18n/en/views/states.ts';
import type { Cause } from './state-changes.ts';

/** @returns what made a state change, in words */
export function causeSentence(cause: Cause, { causes }: StatesStrings): string {
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
			return causes.failed(cause.code);
		case 'closed':
			return causes.closed(cause.code, cause.clean);
		case 'closed-unseen':
			return causes.closedUnseen(cause.code);
		case 'lost':
			return causes.lost(cause.code);
		case 'accepted':
			return causes.accepted;
		case 'client-close':
			return causes.clientClose(cause.code);
		case 'own-close':
			return causes.ownClose(cause.code);
		case 'cut':
			return causes.cut;
		case 'disconnected':
			return causes.disconnected;
	}
}
