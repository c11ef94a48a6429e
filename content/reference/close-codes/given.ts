import type { Facts } from '../../../src/components/internals/reference/reference.ts';
import { isCloseCodeFromPage, isCloseCodeOnWire } from '../../../src/protocol/close-codes.ts';
import { CLOSE_APIS } from './apis.ts';

/** The words for what follows from the tables of codes and of APIs. */
export interface CloseCodeWords {
	readonly onWire: string;
	readonly never: string;
	readonly nobody: string;
	readonly taken: string;
	readonly throws: string;
	readonly takenBy: (names: string) => string;
	readonly refusedBy: (how: string, names: string) => string;
	readonly between: string;
	readonly reported: (code: string) => string;
}

/** @returns what follows from the table of the protocol, and from that of APIs */
export const closeCodeFacts =
	(words: CloseCodeWords) =>
	(id: string): Facts<'frame' | 'sender' | 'browser' | 'apis' | 'page'> => {
		const code = Number(id.replace(/^\d+-/, ''));
		const names = (apis: typeof CLOSE_APIS) => apis.map(({ name }) => name).join(words.between);
		const refusing = CLOSE_APIS.filter(({ takes }) => !takes(code));
		const ways = [...new Set(refusing.map(({ refuses }) => refuses))];
		return {
			frame: isCloseCodeOnWire(code) ? words.onWire : words.never,
			browser: isCloseCodeFromPage(code) ? words.taken : words.throws,
			apis: [
				words.takenBy(names(CLOSE_APIS.filter(({ takes }) => takes(code)))),
				...ways.map((way) => words.refusedBy(way, names(refusing.filter(({ refuses }) => refuses === way)))),
			],
			...(isCloseCodeOnWire(code) ? { page: words.reported(id.replace('-', '–')) } : { sender: words.nobody }),
		};
	};
