import { createMemo, For, Show } from 'solid-js';
import { headerValue, isAccepted, type ResponseHead, validateRequest } from '../../protocol/handshake.ts';
import type { Direction } from '../../trace/events.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { answerRules } from '../rejection.ts';
import { SocketPicker } from '../SocketPicker.tsx';
import { createChosenSocket, createReading, type ViewProps } from '../view-props.ts';
import { AcceptCheck } from './AcceptCheck.tsx';
import { HandshakeMessage } from './HandshakeMessage.tsx';
import { handshakeNotes, looksLikeAny, toldBy } from './handshake-notes.ts';
import '../view.css';
import './handshake.css';
import './accept.css';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { ClientEvent } from '../../trace/connection.ts';

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

/** A socket whose handshake fails gets two events; a file may tell anything. */
const EVENTS_SHOWN = 20;

/** A handshake that failed: what was on the wire, beside what the page is told of it. */
function FailedHandshake(props: {
	/** The answer of a server that refused; null where the handshake failed for another reason. */
	readonly response: { readonly head: ResponseHead; readonly bodyLength: number } | null;
	readonly fired: readonly ClientEvent[];
	/** The page was told what it is told of every failed handshake. */
	readonly likeAny: boolean;
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.handshake.refused;
	return (
		<section class="wl-failed">
			<div class="wl-failed__halves">
				<Show when={props.response}>
					{(response) => (
						<div>
							<p class="wl-caption">{strings().wire}</p>
							<ul>
								<li>
									<code>
										{response().head.status} {response().head.reason}
									</code>
								</li>
								<li>{strings().headers(response().head.headers.length)}</li>
								<li>{strings().body(response().bodyLength)}</li>
							</ul>
						</div>
					)}
				</Show>
				<div>
					<p class="wl-caption">{strings().title}</p>
					<ul>
						<For
							each={props.fired.slice(0, EVENTS_SHOWN).map(({ event }) => event)}
							fallback={<li class="wl-dim">{strings().waiting}</li>}
						>
							{(event) => (
								<li>
									<code>{event.type}</code>{' '}
									<Show when={event.type === 'close'} fallback={toldBy(event, props.strings)}>
										<code>{toldBy(event, props.strings)}</code>
									</Show>
								</li>
							)}
						</For>
					</ul>
				</div>
			</div>
			<Show when={props.likeAny}>
				<p class="wl-dim">{strings().why}</p>
			</Show>
		</section>
	);
}
