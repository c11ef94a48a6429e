import type { ScriptedClient, ScriptStep } from '../../exercises/scripted-client.ts';
import { encodeBase64 } from '../../protocol/base64.ts';
import { encodeClosePayload } from '../../protocol/close-payload.ts';
import { FrameDecoder } from '../../protocol/frame-decoder.ts';
import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { findHeadEnd, isAccepted, parseResponseHead } from '../../protocol/handshake/head.ts';
import { joined } from '../../protocol/joined.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import type { LinkEnd } from '../link/link.ts';

export interface ScriptSurroundings {
	readonly host: string;
	/** Calls back after so many ms, unless the returned function is called before. */
	wait(ms: number, action: () => void): () => void;
	/** The link is gone. */
	over(): void;
}

/** The key and the mask need not be secret here, and the same bytes each time can be compared. */
const KEY = encodeBase64(encodeUtf8('a scripted peer.'));
const MASK = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
/** Bytes of zeros that are written at a time. */
const PIECE = 16_384;

/** Plays a scripted client on its end of a connection. */
export function runScript(
	end: LinkEnd,
	client: ScriptedClient,
	{ host, wait, over }: ScriptSurroundings,
): { readonly stop: () => void } {
	const waiting: Uint8Array[] = [];
	let head: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
	let frames: FrameDecoder | null = null;
	let at = 0;
	let endsAtClose = false;
	let isOver = false;
	let cancel = (): void => undefined;

	function finish(): void {
		if (isOver) return;
		isOver = true;
		cancel();
		over();
	}

	function write(bytes: Uint8Array): void {
		waiting.push(bytes);
		flush();
	}

	/** As much as the server takes. */
	function flush(): void {
		for (let first = waiting[0]; first !== undefined && !isOver; first = waiting[0]) {
			const taken = end.write(first);
			if (taken < first.length) {
				waiting[0] = first.subarray(taken);
				return;
			}
			waiting.shift();
		}
	}

	function leave(): void {
		end.reset();
		finish();
	}

	function act(step: ScriptStep): void {
		if ('text' in step) write(masked(OPCODE.text, encodeUtf8(step.text)));
		else if ('bytes' in step) write(fromHex(step.bytes));
		else if ('zeros' in step)
			for (let left = step.zeros; left > 0; left -= PIECE) write(new Uint8Array(Math.min(left, PIECE)));
		else if ('close' in step) {
			endsAtClose = true;
			write(masked(OPCODE.close, encodeClosePayload(step.close, step.reason)));
		} else if ('cut' in step) leave();
	}

	function go(): void {
		for (let step = client.steps[at]; step !== undefined && !isOver; step = client.steps[at]) {
			at += 1;
			if ('wait' in step) {
				cancel = wait(step.wait, go);
				return;
			}
			act(step);
		}
	}

	function answered(bytes: Uint8Array): void {
		const all = joined([head, bytes]);
		head = all;
		const headEnd = findHeadEnd(all);
		if (headEnd === -1) return;
		const { head: response } = parseResponseHead(all);
		// A refusal is all that it gets: it waits for the end of the link.
		if (response === null || !isAccepted(response)) return;
		frames = new FrameDecoder({ receiver: 'client' });
		received(all.subarray(headEnd));
		go();
	}

	function received(bytes: Uint8Array): void {
		for (const { opcode, payload } of frames?.push(bytes) ?? []) {
			if (opcode === OPCODE.ping && client.pongs) write(masked(OPCODE.pong, payload));
			else if (opcode === OPCODE.close && endsAtClose) end.end();
		}
	}

	function readable(): void {
		while (!(frames !== null && client.deaf)) {
			const bytes = end.read();
			if (bytes === null) break;
			if (frames === null) answered(bytes);
			else received(bytes);
		}
		if (!end.isAtEnd) return;
		end.close();
		finish();
	}

	end.listen({ readable, writable: flush, broken: finish });
	write(encodeUtf8(requestOf(client, host)));
	return { stop: leave };
}

function requestOf({ target = '/', headers = {} }: ScriptedClient, host: string): string {
	const lines = {
		Host: host,
		Upgrade: 'websocket',
		Connection: 'Upgrade',
		'Sec-WebSocket-Key': KEY,
		'Sec-WebSocket-Version': '13',
		...headers,
	};
	const fields = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
	return `GET ${target} HTTP/1.1\r\n${fields.join('')}\r\n`;
}

const masked = (opcode: number, payload: Uint8Array): Uint8Array => encodeFrame({ opcode, payload, maskingKey: MASK });

function fromHex(text: string): Uint8Array {
	const digits = text.replaceAll(/\s/g, '');
	return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
		Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
	);
}
