import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { Endpoint, type EndpointOptions } from '../../../../src/protocol/connection/endpoint.ts';
import type { ConnectionEvent } from '../../../../src/protocol/connection/events.ts';
import { openAsClient, openAsServer, type ServerOpeningOptions } from '../../../../src/protocol/connection/opening.ts';
import type { Frame } from '../../../../src/protocol/frame.ts';
import { FrameDecoder } from '../../../../src/protocol/frame-decoder.ts';
import { FrameHeader } from '../../../../src/protocol/frame-header.ts';
import type { RequestToBuild } from '../../../../src/protocol/handshake.ts';
import { opcodeName } from '../../../../src/protocol/opcodes.ts';
import type { MakeCompression } from '../../../../src/protocol/permessage-deflate.ts';
import { decodeUtf8 } from '../../../../src/protocol/utf8.ts';
import { concat, hex } from '../hex.ts';

export type Role = 'client' | 'server';

/** RFC 6455 §1.3's own key. */
const SAMPLE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
export const REQUEST: RequestToBuild = { target: '/chat', host: 'server.example.com', key: SAMPLE_KEY };

export interface EndSettings {
	readonly request?: Partial<RequestToBuild>;
	readonly server?: ServerOpeningOptions;
	readonly options?: Partial<EndpointOptions>;
	/** Whether permessage-deflate is offered and taken. */
	readonly deflate?: string;
}

/** Both ends, before either has said anything. The client masks with zeros, so that its bytes can be read. */
export function bothEnds({ request = {}, server = {}, options = {}, deflate }: EndSettings = {}) {
	const offer = deflate === undefined ? {} : { extensions: deflate };
	const client = new Endpoint({
		opening: openAsClient({ ...REQUEST, ...offer, ...request }),
		maskingKey: () => new Uint8Array(4),
		...(deflate !== undefined && { compression: zlibAs('client') }),
		...options,
	});
	const opened = new Endpoint({
		opening: openAsServer({ deflate: deflate !== undefined, ...server }),
		...(deflate !== undefined && { compression: zlibAs('server') }),
		...options,
	});
	return { client, server: opened };
}

/** Both ends, open. */
export function openEnds(settings: EndSettings = {}) {
	const ends = bothEnds(settings);
	const answer = ends.server.receive(ends.client.greeting ?? new Uint8Array(0));
	const events = ends.client.receive(concat(...written(answer)));
	if (!events.some(({ type }) => type === 'open')) throw new Error('The connection did not open.');
	return ends;
}

export const written = (events: readonly ConnectionEvent[]): readonly Uint8Array[] =>
	events.flatMap((event) => (event.type === 'write' ? [event.bytes] : []));

/** What one end makes of frames of the other, given unmasked: a server gets them masked with zeros. */
export function logOf(role: Role, frames: string, settings: EndSettings = {}, chunk = Number.POSITIVE_INFINITY) {
	const end = openEnds(settings)[role];
	const bytes = role === 'server' ? maskedWithZeros(hex(frames)) : hex(frames);
	const events: ConnectionEvent[] = [];
	for (let at = 0; at < bytes.length; at += chunk) events.push(...end.receive(bytes.slice(at, at + chunk)));
	return events.flatMap((event) => say(event, role));
}

/** One line for each event; frames are left out, as what they mean is told as well. */
export function say(event: ConnectionEvent, role: Role): readonly string[] {
	switch (event.type) {
		case 'write':
			return framesOf(event.bytes, role).map((frame) => `write ${sayFrame(frame)}`);
		case 'message':
			return [event.kind === 'text' ? `text "${decodeUtf8(event.data)}"` : `binary ${toHex(event.data)}`.trim()];
		case 'ping':
		case 'pong':
			return [`${event.type} ${toHex(event.payload)}`.trim()];
		case 'closing':
			return [`closing ${event.code} ${event.reason}`.trim()];
		case 'failed':
			return [`failed ${event.code} ${event.violation?.id ?? ''}`.trim()];
		case 'closed':
			return [`closed ${event.code} ${event.reason} ${event.wasClean ? 'clean' : 'not clean'}`];
		case 'refused':
			return [`refused ${event.response?.status ?? ''} ${event.violations.map(({ id }) => id).join(' ')}`.trim()];
		default:
			return event.type === 'frame' ? [] : [event.type];
	}
}

/** The frames that an end wrote, read by the other. */
export function framesOf(bytes: Uint8Array, writer: Role): readonly Frame[] {
	const decoder = new FrameDecoder({ receiver: writer === 'client' ? 'server' : 'client', allowRsv1: true });
	const frames = decoder.push(bytes);
	if (decoder.violation !== null || decoder.pending.bytes > 0) throw new Error('An end wrote what is no frame.');
	return frames;
}

export const sayFrame = ({ opcode, fin, rsv1, payload }: Frame): string =>
	`${opcodeName(opcode)}${rsv1 ? ' rsv1' : ''}${fin ? '' : ' …'} ${toHex(payload)}`.trim();

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Frames with a masking key of zeros put in, and their MASK bit set; a header that is cut short stays as it is. */
function maskedWithZeros(bytes: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [];
	for (let at = 0; at < bytes.length; ) {
		const header = new FrameHeader();
		const body = header.read(bytes, at);
		const head = bytes.slice(at, body);
		if (header.arrived >= 2) head[1] = (head[1] ?? 0) | 0x80;
		const end = Math.min(at + header.frameLength, bytes.length);
		parts.push(head, ...(header.hasLength ? [new Uint8Array(4)] : []), bytes.slice(body, Math.max(end, body)));
		at = Math.max(end, body);
	}
	return concat(...parts);
}

const TAIL = Buffer.from('0000ffff', 'hex');
const WINDOW = 32_768;

/** Compression with zlib, each message with the ones before it as its dictionary unless it was agreed otherwise. */
export const zlibAs =
	(role: Role): MakeCompression =>
	(agreed) => {
		const alone = { client: agreed.clientNoContextTakeover, server: agreed.serverNoContextTakeover };
		const bits = { client: agreed.clientMaxWindowBits, server: agreed.serverMaxWindowBits };
		const peer = role === 'client' ? 'server' : 'client';
		const past = { sent: Buffer.alloc(0), received: Buffer.alloc(0) };
		const remember = (side: 'sent' | 'received', data: Uint8Array, isAlone: boolean) => {
			past[side] = isAlone ? Buffer.alloc(0) : Buffer.concat([past[side], data]).subarray(-WINDOW);
		};
		const settings = (side: 'sent' | 'received') => ({
			finishFlush: constants.Z_SYNC_FLUSH,
			...(past[side].length > 0 && { dictionary: past[side] }),
		});
		return {
			deflate(data) {
				const windowBits = Math.max(bits[role], 9);
				const dictionary = past.sent.subarray(-(2 ** windowBits));
				const bytes = deflateRawSync(data, {
					...settings('sent'),
					windowBits,
					...(dictionary.length > 0 && { dictionary }),
				});
				remember('sent', data, alone[role]);
				return new Uint8Array(bytes.subarray(0, -TAIL.length));
			},
			inflate(payload, limit) {
				try {
					const maxOutputLength = Math.min(limit, 2 ** 28);
					const data = inflateRawSync(Buffer.concat([payload, TAIL]), { ...settings('received'), maxOutputLength });
					remember('received', data, alone[peer]);
					return new Uint8Array(data);
				} catch (error) {
					return error instanceof RangeError ? 'too-large' : 'corrupt';
				}
			},
		};
	};
