import { parseJson, type SavedTrace, saveTrace, TraceFormatError, traceFromJson } from '../../trace/json.ts';
import { JsonReader } from '../../trace/json-reader.ts';
import { boundedTrace } from '../bounded-trace.ts';
import { type LinkKind, packFragment, unpackFragment } from './packed-fragment.ts';
import { ShareLinkError } from './share-problem.ts';

/** What a link can carry: code, and what it did. */
export interface SharedContent {
	/** The server is written `ws://localhost:4321`. Null for a run alone. */
	readonly code: string | null;
	/** The address of the lab server that the form shows, without its origin, where the code says another one or none. */
	readonly server: string | null;
	readonly run: SavedTrace | null;
}

const KIND: LinkKind = { name: '#share=', version: 1, unpacked: 2 * 1024 * 1024 };

/** Characters of a whole link: what is longer is cut by many a chat, mail and address bar. */
export const MAX_LINK = 32_000;

/** Characters from which on some programs shorten a link. */
export const LONG_LINK = 2000;

/**
 * Puts code and a run into the fragment of an address, which no server gets to see.
 *
 * @returns `#share=1.` and base64url of zlib of JSON; null when it would unpack to more than is read
 */
export function shareFragment({ code, server, run }: SharedContent): Promise<string | null> {
	return packFragment(KIND, {
		...(code === null ? {} : { code }),
		...(server === null ? {} : { server }),
		...(run === null ? {} : { run: parseJson(saveTrace(run.events, run.meta, run.notes)) }),
	});
}

/**
 * Reads the fragment of an address. It may come from anybody; what is in it is data, and nothing of it runs.
 *
 * @param hash of a location
 * @throws ShareLinkError with the reason, and nothing else
 */
export async function readShare(hash: string): Promise<SharedContent> {
	const text = await unpackFragment(KIND, hash);
	try {
		const from = new JsonReader(parseJson(text), '');
		const code = from.optional('code', (name) => from.string(name));
		const server = from.optional('server', (name) => from.string(name));
		const run = from.optional('run', (name) => readRun(from.value(name)));
		if (code === null && run === null) throw new ShareLinkError({ id: 'nothing' });
		return { code, server, run };
	} catch (error) {
		if (!(error instanceof TraceFormatError)) throw error;
		const { problem } = error;
		throw new ShareLinkError({ id: 'damaged', field: problem.id === 'damaged' ? problem.field : '' });
	}
}

function readRun(value: unknown): SavedTrace {
	try {
		return boundedTrace(traceFromJson(value)).trace;
	} catch (error) {
		if (error instanceof TraceFormatError) throw new ShareLinkError({ id: 'run', problem: error.problem });
		throw error;
	}
}
