import { fromBase64Url, toBase64Url } from '../../protocol/base64.ts';
import { decodeUtf8, encodeUtf8 } from '../../protocol/utf8.ts';
import { parseJson, type SavedTrace, saveTrace, TraceFormatError, traceFromJson } from '../../trace/json.ts';
import { JsonReader } from '../../trace/json-reader.ts';
import { boundedTrace } from '../bounded-trace.ts';
import { pack, unpack } from '../deflate-stream.ts';
import { ShareLinkError } from './share-problem.ts';

/** What a link can carry: code, and what it did. */
export interface Shared {
	/** The server is written `ws://localhost:4321`. Null for a run alone. */
	readonly code: string | null;
	/** The address of the lab server that the form shows, without its origin, where the code says another one or none. */
	readonly server: string | null;
	readonly run: SavedTrace | null;
}

/** Goes up when a reader of the version before could misread a link. Each version that was ever made stays readable. */
const VERSION = 1;

const NAME = '#share=';

/** Characters of a whole link: what is longer is cut by many a chat, mail and address bar. */
export const MAX_LINK = 32_000;

/** Characters from which on some programs shorten a link. */
export const LONG_LINK = 2000;

/** Characters of a fragment that are read, with room for what a later version may make. */
const MAX_READ = 128 * 1024;

/** Bytes that a link may unpack to. */
const MAX_UNPACKED = 2 * 1024 * 1024;

/**
 * Puts code and a run into the fragment of an address, which no server gets to see.
 *
 * @returns `#share=1.` and base64url of zlib of JSON; null when it would unpack to more than is read
 */
export async function shareFragment({ code, server, run }: Shared): Promise<string | null> {
	const packed = {
		...(code === null ? {} : { code }),
		...(server === null ? {} : { server }),
		...(run === null ? {} : { run: parseJson(saveTrace(run.events, run.meta, run.notes)) }),
	};
	const bytes = encodeUtf8(JSON.stringify(packed));
	if (bytes.length > MAX_UNPACKED) return null;
	return `${NAME}${VERSION}.${toBase64Url(await pack(bytes, 'deflate'))}`;
}

/**
 * Reads the fragment of an address. It may come from anybody; what is in it is data, and nothing of it runs.
 *
 * @param hash of a location
 * @throws ShareLinkError with the reason, and nothing else
 */
export async function readShare(hash: string): Promise<Shared> {
	const bytes = await unpacked(payloadOf(hash));
	try {
		const from = new JsonReader(parseJson(decodeUtf8(bytes)), '');
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

/** Mails break lines, and a sentence ends with a mark that its link then ends with, too. */
const BROKEN_LINE = /\s|%(?:20|0A|0D|09)/gi;
const ENDED_SENTENCE = /[^\w-]+$/;

/** @returns what stands behind the version, in base64url */
function payloadOf(hash: string): string {
	if (hash.length > MAX_READ) {
		throw new ShareLinkError({ id: 'too-long', characters: hash.length, limit: MAX_READ });
	}
	const text = hash.slice(NAME.length).replace(BROKEN_LINE, '').replace(ENDED_SENTENCE, '');
	if (text === '') throw new ShareLinkError({ id: 'empty' });
	const { version = '', payload = '' } = /^(?<version>[1-9]\d{0,3})(?:\.(?<payload>.*))?$/u.exec(text)?.groups ?? {};
	if (version === '') throw new ShareLinkError({ id: 'no-version' });
	if (Number(version) > VERSION) throw new ShareLinkError({ id: 'newer', version: Number(version) });
	const stranger = /[^\w-]/u.exec(payload)?.[0];
	if (stranger !== undefined) throw new ShareLinkError({ id: 'character', character: stranger });
	return payload;
}

async function unpacked(payload: string): Promise<Uint8Array> {
	const packed = fromBase64Url(payload);
	if (packed === null) throw new ShareLinkError({ id: 'cut' });
	const bytes = await unpack(packed, 'deflate', MAX_UNPACKED).catch(() => {
		throw new ShareLinkError({ id: 'cut' });
	});
	if (bytes === null) throw new ShareLinkError({ id: 'too-large', limit: MAX_UNPACKED });
	return bytes;
}
