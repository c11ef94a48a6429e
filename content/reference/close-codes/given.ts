import type { Facts } from '../../../src/components/internals/reference.ts';
import { isCloseCodeFromPage, isCloseCodeOnWire } from '../../../src/protocol/close-codes.ts';

/** The words for what `src/protocol/close-codes.ts` says of a code. */
export interface CloseCodeWords {
	readonly onWire: string;
	readonly never: string;
	readonly taken: string;
	readonly throws: string;
}

/** @returns what follows from the table of the protocol */
export const closeCodeFacts =
	(words: CloseCodeWords) =>
	(id: string): Facts<'frame' | 'browser'> => {
		const code = Number(id.replace(/^\d+-/, ''));
		return {
			frame: isCloseCodeOnWire(code) ? words.onWire : words.never,
			browser: isCloseCodeFromPage(code) ? words.taken : words.throws,
		};
	};
