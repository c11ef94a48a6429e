import type { DecoderStrings } from '../../i18n/en/tools/decoder.ts';
import { inOneLine } from '../../i18n/in-one-line.ts';
import type { DecodedState } from './create-decoded.ts';
import { PASTED_SOCKET } from './pasted-stream.ts';

/** @returns what has come of a pasted text so far, in a sentence or two */
export function foundIn(state: DecodedState, strings: DecoderStrings): string {
	if (state.kind === 'reading') return strings.reading(state.characters);
	if (state.kind === 'unread') return '';
	const { bytes, notation, trace, whole } = state;
	const connection = trace.model.connection(PASTED_SOCKET);
	const frames = connection?.frames.length ?? 0;
	if (!whole) return strings.decoding(frames, bytes.length);
	const { request, response } = trace.stream;
	const partial = connection?.partial.out ?? connection?.partial.in ?? null;
	const { found } = strings;
	const parts = [
		...(request > 0 ? [found.request(request)] : []),
		...(response > 0 ? [found.response(response)] : []),
		...(frames > 0 ? [found.frames(frames)] : []),
		...(partial !== null ? [found.partial] : []),
	];
	const read =
		notation === null ? strings.linked(bytes.length) : strings.read(strings.notations[notation], bytes.length);
	return inOneLine(read, strings.foundSentence(parts.length > 0 ? parts : [found.nothing]));
}
