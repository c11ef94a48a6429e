import { defineLab } from '../../../../src/exercises/check.ts';
import { headerValue } from '../../../../src/protocol/handshake.ts';
import type { Connection } from '../../../../src/trace/connection.ts';

const isOpened = (connection: Connection | undefined): boolean =>
	connection?.fired.some(({ event }) => event.type === 'open') ?? false;

const originOf = (connection: Connection | undefined): string | null =>
	headerValue(connection?.request?.head?.headers ?? [], 'Origin');

export default defineLab({
	view: 'handshake',
	stopAfter: 8_000,
	predictions: {
		opened: {
			kind: 'choice',
			answer: ({ connections: [, careless, careful] }) => {
				if (isOpened(careless)) return isOpened(careful) ? 'both' : 'careless';
				return isOpened(careful) ? 'careful' : 'neither';
			},
			shown: (run) => run.event('error', 1),
		},
	},
	claims: {
		'foreign-page-is-let-in': {
			holds: ({ connections: [, careless] }) => isOpened(careless) && originOf(careless) === 'null',
			shown: (run) => run.event('open', 2),
		},
		'foreign-page-is-refused': {
			holds: ({ connections: [, , careful] }) =>
				originOf(careful) === 'null' && careful?.response?.head?.status === 403 && !isOpened(careful),
			shown: (run) => run.event('error', 1),
		},
		'no-cookie-from-chromium': {
			holds: ({ connections }) =>
				connections.length === 3 &&
				connections.every(({ request }) => headerValue(request?.head?.headers ?? [], 'Cookie') === null),
			shown: (run) => run.line('?check=none {"origin":"null","cookie":null}'),
		},
	},
});
