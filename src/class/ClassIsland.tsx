import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import '../views/button.css';
import { hasLabServer } from '../browser/site-address.ts';
import { classStrings } from '../i18n/class.ts';
import type { Locale } from '../i18n/locales.ts';
import { Desk } from './desk/Desk.tsx';
import type { DeskLesson } from './desk/overview.ts';
import type { DeskApp } from './desk/TogetherPanel.tsx';
import { JoinForm } from './JoinForm.tsx';
import './join.css';
import { deskKept, keepDesk, onDeskKept } from './memory.ts';

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
			fallback={<p class="wl-class-seeks">{serverless() ? strings().join.noServer : strings().join.connecting}</p>}
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
