import type { Locale } from '../i18n/locales.ts';
import { traceStrings } from '../i18n/trace.ts';
import { type DocumentProblem, documentProblemSentence } from './document-problem.ts';

/** Why a file can't be read as a saved trace. */
export type FormatProblem =
	| DocumentProblem
	| { readonly id: 'empty' }
	/** Neither JSON nor a capture, or JSON of another kind. */
	| { readonly id: 'unknown-kind' }
	| { readonly id: 'too-many-bytes'; readonly bytes: number; readonly limit: number }
	/** Packed with gzip, and larger than `limit` once it is unpacked. */
	| { readonly id: 'too-large-unpacked'; readonly limit: number }
	| { readonly id: 'damaged-gzip' }
	/** Packed with another program than gzip. */
	| { readonly id: 'archive'; readonly name: string }
	| { readonly id: 'no-socket-in-har'; readonly requests: number }
	| { readonly id: 'no-socket-in-capture'; readonly connections: number }
	| { readonly id: 'encrypted-capture'; readonly connections: number }
	/** Only the beginnings of packets were captured. */
	| { readonly id: 'cut-packets'; readonly packets: number }
	/** Nothing but packets of a tunnel that can't be looked into. */
	| { readonly id: 'unread-tunnel'; readonly name: string; readonly packets: number }
	| { readonly id: 'unknown-link'; readonly linkType: number }
	/** `offset` is that of the first byte that makes no sense. */
	| { readonly id: 'damaged-capture'; readonly offset: number };

/** @returns one sentence that says what is wrong with the file and what to do */
export function formatProblemSentence(problem: FormatProblem, locale: Locale): string {
	const strings = traceStrings[locale];
	switch (problem.id) {
		case 'empty':
			return strings.empty;
		case 'unknown-kind':
			return strings.unknownKind;
		case 'too-many-bytes':
			return strings.tooManyBytes(problem.bytes, problem.limit);
		case 'too-large-unpacked':
			return strings.tooLargeUnpacked(problem.limit);
		case 'damaged-gzip':
			return strings.damagedGzip;
		case 'archive':
			return strings.archive(problem.name);
		case 'no-socket-in-har':
			return strings.noSocketInHar(problem.requests);
		case 'no-socket-in-capture':
			return strings.noSocketInCapture(problem.connections);
		case 'encrypted-capture':
			return strings.encryptedCapture(problem.connections);
		case 'cut-packets':
			return strings.cutPackets(problem.packets);
		case 'unread-tunnel':
			return strings.unreadTunnel(problem.name, problem.packets);
		case 'unknown-link':
			return strings.unknownLink(problem.linkType);
		case 'damaged-capture':
			return strings.damagedCapture(problem.offset);
		default:
			return documentProblemSentence(problem, strings);
	}
}

/** The file is not a saved trace. `message` is the English sentence; `formatProblemSentence` has the others. */
export class TraceFormatError extends Error {
	override readonly name = 'TraceFormatError';
	readonly problem: FormatProblem;

	constructor(problem: FormatProblem) {
		super(formatProblemSentence(problem, 'en'));
		this.problem = problem;
	}
}
