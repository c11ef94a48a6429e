import { createMemo, For, Show } from 'solid-js';
import type { DecoderStrings } from '../../i18n/en/tools/decoder.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { inOneLine } from '../../i18n/in-one-line.ts';
import { validateRequest, validateResponse } from '../../protocol/handshake.ts';
import type { Connection } from '../../trace/connection.ts';
import { TraceModel } from '../../trace/model.ts';
import { BrokenRule } from '../../views/BrokenRule.tsx';
import { FramesView } from '../../views/frame-list/FramesView.tsx';
import { createSelection } from '../../views/selection.ts';
import { OnDemand } from '../parts/OnDemand.tsx';
import type { Decoded, DecodedState } from './create-decoded.ts';
import { PASTED_SOCKET } from './pasted-stream.ts';

const NOTHING = new TraceModel();

const loadHandshakeView = async () => (await import('../../views/handshake/HandshakeView.tsx')).HandshakeView;

/** What pasted bytes are: the handshake in front, the rules that are broken, and every frame. */
export function DecodedFrames(props: {
	readonly decoded: Decoded;
	readonly strings: DecoderStrings;
	readonly views: ViewsStrings;
	/** What is said where a part can't be fetched. */
	readonly notLoaded: string;
}) {
	const done = createMemo(() => decodedOf(props.decoded.state()));
	const model = createMemo(() => done()?.trace.model ?? NOTHING);
	const selection = createSelection(model, props.decoded.revision);
	const sentence = createMemo(() => {
		props.decoded.revision();
		return foundIn(props.decoded.state(), props.strings);
	});
	/** Of a head that was pasted alone, the other half is made up: only a whole handshake is shown. */
	const handshake = createMemo(() => {
		const trace = done()?.trace;
		return trace !== undefined && trace.stream.response > 0 && trace.stream.request > 0 ? trace.model : null;
	});
	const connection = createMemo(
		() => {
			props.decoded.revision();
			return model().connection(PASTED_SOCKET);
		},
		undefined,
		{ equals: false },
	);
	return (
		<>
			<p class="wl-tool__note" role="status">
				{sentence()}
			</p>
			<Show when={connection()}>
				{(shown) => (
					<BrokenRules
						connection={shown()}
						whole={done()?.whole === true}
						strings={props.strings}
						views={props.views}
						onShow={(frame) => selection.choose({ kind: 'frame', socket: PASTED_SOCKET, frame })}
					/>
				)}
			</Show>
			<Show when={handshake()}>
				{(trace) => (
					<details class="wl-tool__fold" open={breaksOpening(trace())}>
						<summary>{props.strings.handshake}</summary>
						<OnDemand load={loadHandshakeView} failed={props.notLoaded}>
							{(HandshakeView) => (
								<HandshakeView
									trace={trace()}
									revision={props.decoded.revision()}
									strings={props.views}
									selection={selection}
								/>
							)}
						</OnDemand>
					</details>
				)}
			</Show>
			<div class="wl-tool__view">
				<FramesView
					trace={model()}
					revision={props.decoded.revision()}
					strings={props.views}
					selection={selection}
					live={false}
				/>
			</div>
		</>
	);
}

function breaksOpening(model: TraceModel): boolean {
	const { request, response } = model.connection(PASTED_SOCKET) ?? {};
	if (!request?.head || !response?.head) return true;
	return validateRequest(request.head).length + validateResponse(response.head, request.head).length > 0;
}

const decodedOf = (state: DecodedState) => (state.kind === 'decoded' ? state : null);

/** @returns what has come of a pasted text so far, in a sentence or two */
function foundIn(state: DecodedState, strings: DecoderStrings): string {
	if (state.kind === 'reading') return strings.reading(state.characters);
	if (state.kind === 'unread') return '';
	const { bytes, notation, trace, whole } = state;
	const connection = trace.model.connection(PASTED_SOCKET);
	const frames = connection?.frames.length ?? 0;
	if (!whole) return strings.decoding(frames, bytes.length);
	const { request, response } = trace.stream;
	const partial = connection?.partial.out ?? connection?.partial.in ?? null;
	const { found } = strings;
	const parts = [
		...(request > 0 ? [found.request(request)] : []),
		...(response > 0 ? [found.response(response)] : []),
		...(frames > 0 ? [found.frames(frames)] : []),
		...(partial !== null ? [found.partial] : []),
	];
	const read =
		notation === null ? strings.linked(bytes.length) : strings.read(strings.notations[notation], bytes.length);
	return inOneLine(read, strings.foundSentence(parts.length > 0 ? parts : [found.nothing]));
}

/** So many frames are in sight with the rules that they break. */
const FEW_FRAMES = 10;

/** Every rule that pasted frames break: what it says, where its section stands, at which byte, and in which frame. */
function BrokenRules(props: {
	/** Handed in anew whenever more is decoded. */
	readonly connection: Connection;
	/** Whether all is decoded. */
	readonly whole: boolean;
	readonly strings: DecoderStrings;
	readonly views: ViewsStrings;
	readonly onShow: (frame: number) => void;
}) {
	const broken = createMemo(() => props.connection && [...props.connection.violations]);
	/** A short list of frames says all of it by itself. */
	const listed = () => props.connection.frames.length > FEW_FRAMES;
	const anything = () => props.connection.frames.length > 0;
	const reserved = () =>
		broken().some(({ violation }) => violation.id === 'reserved-bit' && violation.detail === 'RSV1');
	return (
		<Show
			when={broken().length > 0}
			fallback={
				<Show when={props.whole && anything()}>
					<p class="wl-tool__note">
						<span aria-hidden="true">✓</span> {props.strings.sound}
					</p>
				</Show>
			}
		>
			<div class="wl-tool__rules">
				<p>{props.strings.rules(broken().length, listed())}</p>
				<ol hidden={!listed()}>
					<For each={broken()}>
						{({ violation, direction, firstFrame, times }) => (
							<li data-rule={violation.id}>
								<span
									class="wl-arrow"
									data-direction={direction}
									role="img"
									aria-label={props.views.frames[direction]}
								/>{' '}
								<BrokenRule violation={violation} strings={props.views} linked />{' '}
								<span class="wl-dim">
									{props.strings.atByte(violation.offset)}
									{times > 1 ? ` · ${props.strings.times(times)}` : ''}
								</span>{' '}
								<Show when={firstFrame !== null}>
									<button type="button" class="wl-more" onClick={() => props.onShow(firstFrame ?? 0)}>
										{props.strings.show}
									</button>
								</Show>
							</li>
						)}
					</For>
				</ol>
				<Show when={reserved()}>
					<p>{props.strings.rsv1}</p>
				</Show>
			</div>
		</Show>
	);
}
