import { createMemo, For, Show } from 'solid-js';
import { headerValue, isAccepted, validateRequest, validateResponse } from '../../protocol/handshake.ts';
import type { Connection } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { createChosenSocket } from '../chosen-socket.ts';
import { SocketPicker } from '../SocketPicker.tsx';
import type { ViewProps } from '../view-props.ts';
import { AcceptCheck } from './AcceptCheck.tsx';
import { FailedHandshake } from './FailedHandshake.tsx';
import { HandshakeMessage } from './HandshakeMessage.tsx';
import '../view.css';
import './handshake.css';

/**
 * The opening handshake of one socket: both messages as they were on the wire, what each line means, whether the accept
 * value is right, and what the page learns of a handshake that failed.
 */
export function HandshakeView(props: ViewProps) {
	const strings = () => props.strings.handshake;
	const { connections, connection, socket } = createChosenSocket(props);
	const request = createMemo(() => connection()?.request ?? null);
	const response = createMemo(() => connection()?.response ?? null);
	const requestRules = createMemo(() => {
		const wire = request();
		return wire?.problem ? [wire.problem] : wire?.head ? validateRequest(wire.head) : [];
	});
	const responseRules = createMemo(() => {
		const wire = response();
		if (wire?.problem) return [wire.problem];
		const asked = request()?.head;
		return wire?.head && asked ? validateResponse(wire.head, asked) : [];
	});
	const accept = createMemo(() => {
		const asked = request()?.head;
		const answer = response()?.head;
		const key = asked ? headerValue(asked.headers, 'Sec-WebSocket-Key') : null;
		return key !== null && answer?.status === 101
			? { key, received: headerValue(answer.headers, 'Sec-WebSocket-Accept') }
			: null;
	});
	const ended = createMemo(() => hasEnded(connection()));
	const failed = () => responseRules().length > 0 || (response() === null && ended());
	const refusal = () => {
		const head = response()?.head ?? null;
		return head === null || isAccepted(head) ? null : { head, bodyLength: connection()?.response?.body.length ?? 0 };
	};

	const half = (direction: Direction): TraceRef | null => {
		const shown = socket();
		return shown === null ? null : { kind: 'handshake', socket: shown, direction };
	};
	const linked = (direction: Direction): boolean => {
		const ref = half(direction);
		return ref !== null && props.selection.has(ref);
	};
	const chooseHalf = (direction: Direction) => props.selection.choose(linked(direction) ? null : half(direction));

	return (
		<div class="wl-view wl-handshake">
			<SocketPicker
				connections={connections()}
				socket={socket()}
				strings={props.strings}
				onSocket={props.selection.show}
			/>
			<Show when={socket() !== null} fallback={<p class="wl-empty">{strings().none}</p>}>
				<HandshakeMessage
					message="request"
					wire={request()}
					strings={props.strings}
					linked={linked('out')}
					onChoose={() => chooseHalf('out')}
				>
					<Rules rules={requestRules()} strings={props.strings} />
					<Show when={request() === null}>
						<p class="wl-handshake__missing">{ended() ? strings().notRecorded : strings().pending}</p>
					</Show>
				</HandshakeMessage>
				<HandshakeMessage
					message="response"
					wire={response()}
					body={connection()?.response?.body}
					strings={props.strings}
					linked={linked('in')}
					onChoose={() => chooseHalf('in')}
				>
					<Show when={response() === null && request() !== null}>
						<p class="wl-handshake__missing">{ended() ? strings().cut : strings().waiting}</p>
					</Show>
					<Rules rules={responseRules()} strings={props.strings} />
				</HandshakeMessage>
				<Show when={accept()}>{(values) => <AcceptCheck accept={values()} strings={props.strings} />}</Show>
				<Show when={failed()}>
					<FailedHandshake response={refusal()} fired={[...(connection()?.fired ?? [])]} strings={props.strings} />
				</Show>
			</Show>
		</div>
	);
}

function Rules(props: { readonly rules: ReturnType<typeof validateRequest>; readonly strings: ViewProps['strings'] }) {
	return (
		<For each={props.rules}>
			{(violation) => (
				<p class="wl-handshake__rule">
					<BrokenRule violation={violation} strings={props.strings} linked />
				</p>
			)}
		</For>
	);
}

/** Whether no more bytes can come: the page was told so, or the server lost the TCP link. */
function hasEnded(connection: Connection | null): boolean {
	if (connection === null) return false;
	const { closed, readyState, peerFacts } = connection;
	return (
		closed !== null ||
		readyState === 3 ||
		peerFacts.some(({ fact }) => fact.type === 'cut' || fact.type === 'disconnected')
	);
}
