import type { Locale } from '../../i18n/locales.ts';
import { traceStrings } from '../../i18n/trace.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { networkComment } from '../network-comment.ts';
import { notedPlaces } from '../noted-places.ts';
import { startOfRun } from '../wall-clock.ts';
import { harEntry } from './entry.ts';
import type { HarFile } from './har.ts';
import { commentOf, HarMessages } from './messages.ts';

/**
 * Saves a trace as a HAR that a browser's network panel can import: for each socket its handshake and its messages. Notes are
 * comments of the messages, and those at anything else of a socket a comment of its entry.
 *
 * @returns the file, whose comment, in this language, says what a HAR has no place for
 */
export function saveHar({ events, meta, notes = [] }: SavedTrace, locale: Locale): string {
	const { comments } = traceStrings[locale];
	const start = startOfRun(meta);
	const messages = new HarMessages();
	const model = TraceModel.of(events);
	const places = notedPlaces(model, notes);
	const connections = model.connections.filter(({ construct, request }) => construct ?? request);
	const entries = connections.map((connection) => {
		const own = places.filter(({ socket }) => socket === connection.socket);
		const entry = harEntry(connection, start, messages.of(connection, start, own));
		return { ...entry, ...commentOf(own.filter((note) => !messages.written.has(note))) };
	});
	const remarks = [comments.har];
	if (meta.transport === 'page') remarks.push(comments.inPage);
	remarks.push(...networkComment(model.network, comments));
	if (start === 0) remarks.push(comments.noClock);
	if (messages.leftOut > 0) remarks.push(comments.messagesLeftOut(messages.leftOut));
	const creator = { name: 'WebSocket Lab', version: '1' };
	const file: HarFile = { log: { version: '1.2', creator, pages: [], entries, comment: remarks.join(' ') } };
	return `${JSON.stringify(file, null, 2)}\n`;
}
