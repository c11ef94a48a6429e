import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import type { ToSeat } from '../classroom/messages.ts';
import type { ClassStrings } from '../i18n/en/class.ts';
import { type LinkState, LiveLink } from './live-link.ts';
import { keepSeat, newKey, seatKept } from './memory.ts';

/** A code and a name, and one is in. */
export function JoinForm(props: { readonly strings: ClassStrings['join']; readonly course: string }): JSX.Element {
	const before = seatKept();
	const [code, setCode] = createSignal(before?.code ?? '');
	const [name, setName] = createSignal(before?.name ?? '');
	const [problem, setProblem] = createSignal<string | null>(null);
	const [joined, setJoined] = createSignal<string | null>(null);
	const [state, setState] = createSignal<LinkState>('connecting');
	const key = before?.key ?? newKey();
	let link: LiveLink<ToSeat> | null = null;
	onCleanup(() => link?.end());

	const hear = (message: ToSeat): void => {
		if (message.type === 'refused') setProblem(props.strings.refused[message.why]);
		if (message.type !== 'seated') return;
		const kept = keepSeat({ code: code(), name: message.name, key });
		link?.end();
		setProblem(kept ? null : props.strings.notKept);
		setJoined(message.name);
		// The bar of those who are in a class takes over.
		if (kept) import('./bar.ts').then(({ showClassBar }) => showClassBar()).catch(() => undefined);
	};

	const hello = (): object => ({ type: 'join', code: code().trim(), name: name(), key });
	const join = (event: SubmitEvent): void => {
		event.preventDefault();
		setProblem(null);
		if (link === null) link = new LiveLink<ToSeat>({ hello, onMessage: hear, onState: setState });
		else link.send(hello());
	};
	const trouble = () => problem() ?? (state() === 'lost' && joined() === null ? props.strings.unreachable : null);

	return (
		<Show
			when={joined()}
			fallback={
				<form class="wl-join not-content" method="dialog" onSubmit={join} autocomplete="off">
					<label>
						{props.strings.code}
						<input
							autocomplete="off"
							required
							maxlength="20"
							autocapitalize="characters"
							spellcheck={false}
							value={code()}
							onInput={({ currentTarget }) => setCode(currentTarget.value)}
						/>
					</label>
					<label>
						{props.strings.name}
						<input
							autocomplete="off"
							required
							maxlength="40"
							value={name()}
							onInput={({ currentTarget }) => setName(currentTarget.value)}
						/>
					</label>
					<button type="submit" class="wl-button wl-button--run">
						{props.strings.join}
					</button>
					<p role="alert">{trouble()}</p>
				</form>
			}
		>
			{(as) => (
				<div class="wl-join not-content">
					<p role="status">{props.strings.joined(as())}</p>
					<p role="alert">{problem()}</p>
					<a class="wl-button wl-button--run" href={props.course}>
						{props.strings.toCourse}
					</a>
				</div>
			)}
		</Show>
	);
}
