import { Receiver } from 'ws';
import { FrameDecoder } from '../../../src/protocol/frame-decoder.ts';
import { MessageAssembler } from '../../../src/protocol/message-assembler.ts';
import { OPCODE } from '../../../src/protocol/opcodes.ts';
import { decodeUtf8 } from '../../../src/protocol/utf8.ts';
import type { Violation } from '../../../src/protocol/violations.ts';

/** What a parser made of a stream: messages, pings, pongs and the Close frame in order, and how it failed, if it did. */
export interface ParserLog<Failure> {
	readonly events: readonly string[];
	readonly failure: Failure | null;
}

/** Quick also for 64 KB. */
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

type Side = 'client' | 'server';

export interface OurLog extends ParserLog<Violation> {
	/** Whether the stream ended within a frame. */
	readonly pending: boolean;
}

/** Our decoder and assembler, with the events that `ws` has. */
export function ourLog(chunks: readonly Uint8Array[], receiver: Side): OurLog {
	const decoder = new FrameDecoder({ receiver });
	const assembler = new MessageAssembler();
	const events: string[] = [];
	for (const frame of chunks.flatMap((chunk) => decoder.push(chunk))) {
		const { message } = assembler.push(frame);
		if (assembler.violation !== null) return { events, failure: assembler.violation, pending: false };
		if (message?.payload) events.push(`${message.type} ${toHex(message.payload)}`);
		if (frame.opcode === OPCODE.ping) events.push(`ping ${toHex(frame.payload)}`);
		if (frame.opcode === OPCODE.pong) events.push(`pong ${toHex(frame.payload)}`);
		if (assembler.close !== null) {
			events.push(`close ${assembler.close.code} ${assembler.close.reason}`);
			return { events, failure: null, pending: false };
		}
	}
	return { events, failure: decoder.violation, pending: decoder.pending.bytes > 0 };
}

export interface WsFailure {
	readonly code: string;
	readonly closeCode: 1002 | 1007 | 1009;
}

/** The Receiver of `ws`. It unmasks in place, so it is given copies. */
export async function wsLog(chunks: readonly Uint8Array[], receiver: Side): Promise<ParserLog<WsFailure>> {
	const parser = new Receiver({ isServer: receiver === 'server' });
	const events: string[] = [];
	let failure: WsFailure | null = null;
	parser.on('message', (data, isBinary) => events.push(`${isBinary ? 'binary' : 'text'} ${toHex(data)}`));
	parser.on('ping', (data) => events.push(`ping ${toHex(data)}`));
	parser.on('pong', (data) => events.push(`pong ${toHex(data)}`));
	parser.on('conclude', (code, reason) => events.push(`close ${code} ${decodeUtf8(reason)}`));
	parser.on('error', ({ code }) => {
		failure = { code, closeCode: closeCodeOf(code) };
	});
	const closed = new Promise((resolve) => parser.once('close', resolve));
	for (const chunk of chunks) if (parser.writable) parser.write(Buffer.from(chunk));
	parser.end();
	await closed;
	return { events, failure };
}

/** `ws` keeps the close code of an error under a private symbol; its public code tells as much. */
function closeCodeOf(code: string): WsFailure['closeCode'] {
	if (code === 'WS_ERR_INVALID_UTF8') return 1007;
	return code === 'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH' ? 1009 : 1002;
}
