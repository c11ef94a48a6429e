import '../views/button.css';
import './join.css';
import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { hasLabServer } from '../browser/site-address.ts';
import type { ToSeat } from '../classroom/messages.ts';
import { classStrings } from '../i18n/class.ts';
import type { ClassStrings } from '../i18n/en/class.ts';
import type { Locale } from '../i18n/locales.ts';
import { Desk } from './desk/Desk.tsx';
import type { DeskLesson } from './desk/overview.ts';
import type { DeskApp } from './desk/TogetherPanel.tsx';
import { type LinkState, LiveLink } from './live-link.ts';
import { deskKept, keepDesk, keepSeat, newKey, onDeskKept, seatKept } from './memory.ts';

/** The page of the class: the desk for the browser that has the teacher's token, a seat for every other one. */
export default function ClassIsland(props: {
	readonly locale: Locale;
	readonly lessons: readonly DeskLesson[];
	readonly apps: readonly DeskApp[];
	/** Address of the course. */
	readonly course: string;
}): JSX.Element {
	const strings = () => classStrings[props.locale];
	const [token, setToken] = createSignal<string | null>(null);
	const [ready, setReady] = createSignal(false);
	const [serverless, setServerless] = createSignal(false);
	onMount(() => {
		const given = /^#teacher=([\w-]{1,64})$/.exec(location.hash)?.[1] ?? null;
		if (given !== null) {
			keepDesk(given);
			// It is not to be seen on the projector, nor to be sent on with the address.
			history.replaceState(history.state, '', location.pathname);
		}
		setToken(given ?? deskKept());
		setServerless(!hasLabServer());
		setReady(true);
		onCleanup(onDeskKept(setToken));
	});
	return (
		<Show
			when={ready() && !serverless()}
			fallback={
				<Show when={serverless()} fallback={<p class="wl-class-seeks">{strings().join.connecting}</p>}>
					<p>{strings().join.noServer}</p>
				</Show>
			}
		>
			<Show when={token()} keyed fallback={<JoinForm strings={strings().join} course={props.course} />}>
				{(known) => (
					<Desk
						token={known}
						lessons={props.lessons}
						apps={props.apps}
						locale={props.locale}
						strings={strings().desk}
						refusal={strings().join.refused.token}
						onForget={() => {
							keepDesk(null);
							setToken(null);
						}}
					/>
				)}
			</Show>
		</Show>
	);
}

/** A code and a name, and one is in. */
function JoinForm(props: { readonly strings: ClassStrings['join']; readonly course: string }): JSX.Element {
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
							class="wl-input"
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
							class="wl-input"
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
