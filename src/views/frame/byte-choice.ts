import { type Accessor, createMemo } from 'solid-js';
import type { Frame } from '../../protocol/frame.ts';
import { byteAddress } from '../../trace/byte-address.ts';
import type { Connection, WireMessage } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';
import type { Selection } from '../selection.ts';

/** Which byte of some bytes is chosen. */
export interface ByteChoice {
	/** Counted from the first of them; null when none is. */
	readonly chosen: Accessor<number | null>;
	choose(at: number): void;
}

/** Where some bytes stand on the wire: their direction, and the offset of the first from the end of the handshake. */
export interface BytesOnWire {
	readonly direction: Direction;
	readonly offset: number;
	readonly length: number;
}

/** The choice of one byte among all of the trace, seen from some bytes of a connection. */
export function createByteChoice(
	props: { readonly connection: Connection; readonly selection: Selection },
	bytes: Accessor<BytesOnWire>,
): ByteChoice {
	const first = createMemo(() => byteAddress(props.connection, bytes().direction, bytes().offset));
	const chosen = createMemo(() => {
		const ref = props.selection.chosen();
		const { direction, length } = bytes();
		if (ref?.kind !== 'byte' || ref.socket !== props.connection.socket || ref.direction !== direction) return null;
		const byte = ref.offset - first();
		return byte >= 0 && byte < length ? byte : null;
	});
	return {
		chosen,
		choose: (at) => {
			const { socket } = props.connection;
			props.selection.choose({ kind: 'byte', socket, direction: bytes().direction, offset: first() + at });
		},
	};
}

/** The same choice for a part of those bytes, as a payload is of its frame. */
export function partOf(choice: ByteChoice, start: Accessor<number>, length: Accessor<number>): ByteChoice {
	return {
		chosen: createMemo(() => {
			const at = (choice.chosen() ?? -1) - start();
			return at >= 0 && at < length() ? at : null;
		}),
		choose: (at) => choice.choose(at + start()),
	};
}

/** The same choice for a message that is not compressed, over all its fragments: choosing a byte may lead to another one. */
export function createMessageChoice(
	props: { readonly connection: Connection; readonly selection: Selection },
	message: Accessor<WireMessage>,
): ByteChoice {
	/** Goes through the payloads of the fragments until one says where. */
	const find = (where: (frame: Frame, before: number) => number | null): number | null => {
		let before = 0;
		for (const id of message().frames) {
			const frame = props.connection.frames[id]?.frame;
			if (frame === undefined) return null;
			const found = where(frame, before);
			if (found !== null) return found;
			before += frame.payload.length;
		}
		return null;
	};
	const addressOf = (offset: number) => byteAddress(props.connection, message().direction, offset);
	return {
		chosen: createMemo(() => {
			const ref = props.selection.chosen();
			if (ref?.kind !== 'byte' || ref.socket !== props.connection.socket) return null;
			if (ref.direction !== message().direction) return null;
			return find(({ offset, headerLength, payload }, before) => {
				const at = ref.offset - addressOf(offset + headerLength);
				return at >= 0 && at < payload.length ? before + at : null;
			});
		}),
		choose: (index) => {
			const at = find(({ offset, headerLength, payload }, before) =>
				index < before + payload.length ? addressOf(offset + headerLength) + index - before : null,
			);
			if (at === null) return;
			const { socket } = props.connection;
			props.selection.choose({ kind: 'byte', socket, direction: message().direction, offset: at });
		},
	};
}
