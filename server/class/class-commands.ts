import type { DeskOrder, SeatMessage } from '../../src/classroom/messages.ts';
import { readDeskMessage, readSeatMessage } from '../../src/classroom/read.ts';
import { fields, Misread, number, text } from '../../src/lab-server/shared/misread.ts';

/** What happens in a class, as it stands in its log. `page` is the number of a connection to the server that the command is from. */
export type ClassCommand =
	/** `key`: a hash of the browser's secret. */
	| { readonly do: 'join'; readonly page: number; readonly key: string; readonly name: string }
	/** `t`: ms since the epoch by that server's clock. */
	| { readonly do: 'hear'; readonly page: number; readonly message: SeatMessage; readonly t: number }
	| { readonly do: 'order'; readonly page: number; readonly order: DeskOrder }
	| { readonly do: 'leave'; readonly page: number };

/** @throws Misread */
export function readCommand(value: unknown): ClassCommand {
	const { do: what, page: numbered, key, name, message, t, at, order } = fields(value);
	const page = number(numbered);
	switch (what) {
		case 'join':
			return { do: what, page, key: text(key), name: text(name) };
		case 'hear': {
			const heard = readSeatMessage(JSON.stringify(message));
			if (heard === null) throw new Misread('a message of a student', message);
			// A server of an earlier version has written `at`.
			return { do: what, page, message: heard, t: number(t ?? at) };
		}
		case 'order': {
			const read = readDeskMessage(JSON.stringify(order));
			if (read === null || read.type === 'still-there') throw new Misread('an order', order);
			return { do: what, page, order: read };
		}
		case 'leave':
			return { do: what, page };
		default:
			throw new Misread('a command of a class', value);
	}
}
