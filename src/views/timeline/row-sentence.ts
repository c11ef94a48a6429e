import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Moment } from '../../trace/moment.ts';
import { inTenths } from '../time.ts';
import type { RowWords } from './words.ts';

/**
 * A row as one sentence, for those who don't see where it stands and what its arrow points to.
 *
 * @param several whether there is more than one socket, so that the row has to say which
 */
export function rowSentence(moment: Moment, words: RowWords, several: boolean, { timeline }: ViewsStrings): string {
	const { sentence, states, socketTag } = timeline;
	const what = sentence.list([words.main, words.note].filter(Boolean));
	const parts = [moved(moment, what, timeline)];
	if (words.across !== '') parts.push(words.across);
	if (words.state !== null) parts.push(sentence.becomes(states[words.state] ?? ''));
	const [line] = words.lines;
	if (moment.kind === 'event' || moment.kind === 'server-event') {
		if (words.lines.length > 0) parts.push(sentence.handlers(words.lines));
	} else if (line !== undefined) parts.push(sentence.line(line));
	const page = moment.kind === 'network' ? sentence.reader : sentence.page;
	const who = moment.side === 'client' ? page : sentence.server;
	const socket = several && moment.socket !== null ? socketTag(moment.socket) : '';
	return sentence.at(inTenths(moment.t), socket, who, sentence.list(parts));
}

function moved(moment: Moment, what: string, { sentence }: ViewsStrings['timeline']): string {
	if (moment.kind === 'request') return sentence.reads(what);
	if (moment.kind === 'response') return sentence.writes(what);
	if (moment.kind !== 'frame') return what;
	return moment.wire.direction === 'out' ? sentence.reads(what) : sentence.writes(what);
}
