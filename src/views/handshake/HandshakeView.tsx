import { createMemo, For, Show } from 'solid-js';
import { headerValue, isAccepted, validateRequest } from '../../protocol/handshake.ts';
import type { Direction } from '../../trace/events.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { answerRules } from '../rejection.ts';
import { SocketPicker } from '../SocketPicker.tsx';
import { createChosenSocket, createReading, type ViewProps } from '../view-props.ts';
import { AcceptCheck } from './AcceptCheck.tsx';
import { FailedHandshake } from './FailedHandshake.tsx';
import { HandshakeMessage } from './HandshakeMessage.tsx';
import { handshakeNotes, looksLikeAny } from './handshake-notes.ts';
import '../view.css';
import './handshake.css';
import './accept.css';

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
	const responseRules = createReading(props, () => {
		const shown = connection();
		return shown === null ? [] : answerRules(shown);
	});
	const accept = createMemo(() => {
		const asked = request()?.head;
		const answer = response()?.head;
		const key = asked ? headerValue(asked.headers, 'Sec-WebSocket-Key') : null;
		return key !== null && answer?.status === 101
			? { key, received: headerValue(answer.headers, 'Sec-WebSocket-Accept') }
			: null;
	});
	const notes = createReading(props, () => {
		const shown = connection();
		return shown === null ? null : handshakeNotes(shown, props.strings);
	});
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
					folded={refusal() !== null}
				>
					<Rules rules={requestRules()} strings={props.strings} />
					<Show when={notes()?.request}>{(note) => <p class="wl-handshake__missing">{note()}</p>}</Show>
				</HandshakeMessage>
				<HandshakeMessage
					message="response"
					wire={response()}
					body={connection()?.response?.body}
					strings={props.strings}
					linked={linked('in')}
					onChoose={() => chooseHalf('in')}
				>
					<Show when={notes()?.response}>{(note) => <p class="wl-handshake__missing">{note()}</p>}</Show>
					<Rules rules={responseRules()} strings={props.strings} />
				</HandshakeMessage>
				<Show when={notes()?.outcome}>{(outcome) => <p class="wl-handshake__outcome">{outcome()}</p>}</Show>
				<Show when={accept()}>{(values) => <AcceptCheck accept={values()} strings={props.strings} />}</Show>
				<Show when={notes()?.failed ? connection() : null}>
					{(shown) => (
						<FailedHandshake
							response={refusal()}
							fired={[...shown().fired]}
							likeAny={looksLikeAny(shown())}
							strings={props.strings}
						/>
					)}
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
