import {
	createEffect,
	createMemo,
	createSignal,
	createUniqueId,
	For,
	type JSX,
	on,
	onCleanup,
	Show,
	untrack,
} from 'solid-js';
import type { ViewsStrings } from '../../../i18n/en/views.ts';
import type { SocketId } from '../../../trace/events.ts';
import { type HandType, readMessage, type SentMessage } from './hand-message.ts';
import './send-bar.css';

const TYPES = ['text', 'hex'] as const satisfies readonly HandType[];

/** For so long, in ms, a socket must be open before the form for it comes: in a run that is over at once it would only flash. */
const LASTING = 150;

/** In place of a reason until then: a line without words. */
const NOTHING_YET = '\u00A0';

/** @returns whether it has been true for a while, or since before anybody looked */
function createLasting(now: () => boolean): () => boolean {
	const [lasting, setLasting] = createSignal(untrack(now));
	createEffect(() => {
		if (!now()) {
			setLasting(false);
			return;
		}
		const timer = setTimeout(() => setLasting(true), LASTING);
		onCleanup(() => clearTimeout(timer));
	});
	return lasting;
}

/** Under the list of frames: a message written by hand, sent through a socket of the running code. */
export function SendBar(props: {
	readonly live: boolean;
	/** The sockets that are open. */
	readonly open: readonly SocketId[];
	/** The one whose frames are listed. */
	readonly socket: SocketId | null;
	readonly strings: ViewsStrings;
	readonly onSend: (socket: SocketId, message: SentMessage) => void;
}): JSX.Element {
	const strings = () => props.strings.send;
	const id = createUniqueId();
	const [type, setType] = createSignal<HandType>('text');
	const [problem, setProblem] = createSignal<string | null>(null);
	const [picked, setPicked] = createSignal<SocketId | null>(null);
	let input: HTMLTextAreaElement | undefined;
	// A socket that is looked at is the one that is meant, until another one is picked.
	createEffect(
		on(
			() => props.socket,
			() => setPicked(null),
			{ defer: true },
		),
	);
	const target = createMemo(() => {
		const open = props.open;
		return [picked(), props.socket].find((socket) => socket !== null && open.includes(socket)) ?? open[0] ?? null;
	});
	const lasting = createLasting(() => props.live && target() !== null);
	const reason = (): string | null => {
		if (!props.live) return strings().notRunning;
		if (target() === null) return strings().noSocket;
		return lasting() ? null : NOTHING_YET;
	};

	const send = (): void => {
		const socket = target();
		if (socket === null || !input) return;
		const { message, problem } = readMessage(input.value, type(), strings());
		setProblem(problem);
		if (message !== null) {
			props.onSend(socket, message);
			// Enter sends it again, typing begins the next.
			input.select();
		} else input.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		// While an input method composes, Enter ends the composition.
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		send();
	};

	return (
		<form
			autocomplete="off"
			class="wl-send"
			method="dialog"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			<Show when={reason() === null} fallback={<p class="wl-send__reason">{reason()}</p>}>
				<Show when={props.open.length > 1}>
					<select
						aria-label={strings().socket}
						onChange={({ currentTarget }) => setPicked(Number(currentTarget.value))}
					>
						<For each={props.open}>
							{(socket) => (
								<option value={socket} selected={socket === target()}>
									{socket}
								</option>
							)}
						</For>
					</select>
				</Show>
				<textarea
					ref={(element) => {
						input = element;
					}}
					class="wl-send__input"
					rows={1}
					aria-label={type() === 'hex' ? strings().hex : strings().text}
					aria-invalid={problem() !== null}
					aria-describedby={problem() === null ? undefined : `${id}-problem`}
					placeholder={type() === 'hex' ? strings().hexHint : strings().textHint}
					spellcheck={false}
					onInput={() => setProblem(null)}
					onKeyDown={onKeyDown}
				/>
				<select
					aria-label={strings().as}
					onChange={({ currentTarget }) => {
						setType(currentTarget.value === 'hex' ? 'hex' : 'text');
						setProblem(null);
					}}
				>
					<For each={TYPES}>
						{(name) => (
							<option value={name} selected={name === type()}>
								{strings().types[name]}
							</option>
						)}
					</For>
				</select>
				<button type="submit" class="wl-send__button">
					{strings().send}
				</button>
				<Show when={problem()}>
					{(sentence) => (
						<p class="wl-send__problem" id={`${id}-problem`} role="alert">
							{sentence()}
						</p>
					)}
				</Show>
			</Show>
		</form>
	);
}
