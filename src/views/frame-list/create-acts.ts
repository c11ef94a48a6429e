import { type Accessor, createMemo, createSignal, createUniqueId } from 'solid-js';
import { copyText } from '../../browser/clipboard.ts';
import { siteAddress } from '../../browser/site-address.ts';
import { writeFrameLink } from '../../formats/link/frame-link.ts';
import { extensionsOf } from '../../protocol/handshake/extension-list.ts';
import { isDeflate } from '../../protocol/permessage-deflate.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import type { SocketId } from '../../trace/events.ts';
import { createReading, type ViewProps } from '../view-props.ts';
import { type CopyFormat, copiedPayload, isUtf8, writeBytes } from './copy/copy-formats.ts';
import type { Notice } from './copy/PassingNotice.tsx';
import type { SearchProblem } from './filter/create-filtered.ts';
import { cannotSend, type SentMessage, sentMessage } from './send/hand-message.ts';

/** What a reader can do with frames, and what is said about it. */
export interface FrameActs {
	/** About the last act; null when nothing is to be said. */
	readonly notice: Accessor<Notice | null>;
	forget(): void;
	/** Where a text area may stand for the moment of copying. */
	readonly setElement: (element: HTMLElement) => void;
	copy(bytes: Uint8Array, format: CopyFormat): void;
	/** @returns what Ctrl+C puts on the clipboard: a payload as text where it is text, else as hex; null for no frame */
	copied(wire: WireFrame | null, connection: Connection): string | null;
	/** The sockets that are open on the client's side. */
	readonly open: Accessor<readonly SocketId[]>;
	send(socket: SocketId, message: SentMessage): void;
	/** @returns why a frame's message can't be sent once more; null when it can */
	cannotSend(wire: WireFrame, connection: Connection): string | null;
	sendAgain(wire: WireFrame, connection: Connection): void;
	/** Opens the frame in the encoder, in a tab of its own: the run here goes on. */
	edit(wire: WireFrame, connection: Connection): void;
	/** Why what was typed is no filter; null when it is one. */
	readonly problem: Accessor<string | null>;
	readonly problemId: string;
	readonly setProblem: (sentence: string | null) => void;
	readonly searchFailed: (why: SearchProblem) => void;
}

export function createActs(props: FramesViewProps): FrameActs {
	const [notice, setNotice] = createSignal<Notice | null>(null);
	const [problem, setProblem] = createSignal<string | null>(null);
	const connections = createReading(props, (trace) => trace.connections);
	const open = createMemo(
		() => connections().flatMap(({ readyState, socket }) => (readyState === 1 ? [socket] : [])),
		undefined,
		{ equals: (one, other) => one.join() === other.join() },
	);
	let view: HTMLElement | undefined;

	const say = (sentence: string): void => {
		setNotice({ kind: 'said', sentence });
	};
	const sayCopied = (count: number, of: number): void => {
		const { copied, copiedPart } = props.strings.copy;
		say(count === of ? copied(count) : copiedPart(count, of));
	};
	const send = (socket: SocketId, { data, bytes }: SentMessage): void => {
		props.onSend?.(socket, data);
		say(props.strings.send.sent(bytes, socket));
	};
	const refusal = (wire: WireFrame, connection: Connection): string | null => {
		if (!props.live) return props.strings.send.notRunning;
		if (!open().includes(connection.socket)) return props.strings.send.noSocket;
		return cannotSend(wire, connection, props.strings.send);
	};

	return {
		notice,
		forget: () => setNotice(null),
		setElement: (element) => {
			view = element;
		},
		copy(bytes, format) {
			const written = writeBytes(bytes, format);
			void copyText(written.text, view ?? document.body).then((done) => {
				if (done) sayCopied(written.bytes, bytes.length);
				else setNotice({ kind: 'to-copy', text: written.text });
			});
		},
		copied(wire, connection) {
			if (wire === null) return null;
			const { bytes: payload } = copiedPayload(wire, connection);
			const written = writeBytes(payload, isUtf8(payload) ? 'text' : 'hex');
			sayCopied(written.bytes, payload.length);
			return written.text;
		},
		open,
		send,
		cannotSend: refusal,
		sendAgain(wire, connection) {
			const message = sentMessage(wire, connection);
			if (message !== null) send(connection.socket, message);
		},
		edit({ frame, direction }, connection) {
			const sender = direction === 'out' ? 'client' : 'server';
			const deflate = extensionsOf(connection.response?.head?.headers ?? []).some(isDeflate);
			void writeFrameLink({ bytes: frame.bytes, sender, deflate, edit: true }).then((hash) => {
				if (hash === null) say(props.strings.copy.tooLongToEdit);
				else globalThis.open(siteAddress(`${props.strings.copy.encoder}${hash}`), '_blank');
			});
		},
		problem,
		problemId: createUniqueId(),
		setProblem,
		searchFailed: (why) =>
			setProblem(why === 'slow' ? props.strings.tools.slowRegex : props.strings.tools.noRegexWorker),
	};
}

export interface FramesViewProps extends ViewProps {
	/** Code is running, so that its sockets can be used. */
	readonly live: boolean;
	/** Sends a message of the reader's own through a socket of the running code; without it there is no such thing. */
	readonly onSend?: (socket: SocketId, data: string | Uint8Array) => void;
}
