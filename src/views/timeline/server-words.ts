import type { TimelineStrings } from '../../i18n/en/views/timeline.ts';
import type { ServerCallEvent, ServerEndedEvent, ServerFiredEvent } from '../../trace/events.ts';
import type { RowWords } from './words.ts';

/** What `server.js` called on `ws`. */
export function serverCallWords(made: ServerCallEvent, words: TimelineStrings): Partial<RowWords> {
	const { method, args, socket, threw, line } = made;
	const list = args.join(', ');
	const of = socket === null ? 'wss' : 'ws';
	return {
		main: method === 'listen' ? `new WebSocketServer(${list})` : `${of}.${method}(${list})`,
		code: true,
		note: threw === null ? '' : words.throws(threw.name),
		tone: threw === null ? 'plain' : 'violation',
		lines: line === null ? [] : [line],
	};
}

/** What `ws` told it. */
export function serverEventWords(
	{ type, args, handlers }: ServerFiredEvent,
	words: TimelineStrings,
): Partial<RowWords> {
	const nobody = handlers.length === 0 ? words.nobody : '';
	return {
		main: type === 'close' && args.length > 0 ? `close ${args[0]}` : type,
		code: true,
		note: [...(type === 'close' ? args.slice(1) : args), nobody].filter(Boolean).join(' · '),
		tone: type === 'error' ? 'violation' : type === 'ping' || type === 'pong' ? 'control' : 'plain',
		lines: handlers.filter((line) => line !== null),
	};
}

export const serverEndWords = ({ by, line }: ServerEndedEvent, words: TimelineStrings): Partial<RowWords> => ({
	main: words.serverEnded[by],
	tone: 'violation',
	lines: line === null ? [] : [line],
});
