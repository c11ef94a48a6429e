import { createMemo, For, Show, untrack } from 'solid-js';
import type { Connection } from '../../trace/connection.ts';
import { refKey } from '../../trace/trace-ref.ts';
import { timeOfChosen } from '../ref-time.ts';
import { SocketPicker } from '../SocketPicker.tsx';
import { duration } from '../time.ts';
import { createCatchUp, createChosenSocket, createReading, type ViewProps } from '../view-props.ts';
import { callableStates, type PeerStates, statesAfter } from './history.layout.ts';
import { StateHistory } from './StateHistory.tsx';
import { StateMachine } from './StateMachine.tsx';
import { type StateChange, StateChanges } from './state-changes.ts';
import '../view.css';
import './states.css';
import type { StatesStrings } from '../../i18n/en/views/states.ts';
import type { ReadyState } from '../../trace/events.ts';
import { Source } from '../Source.tsx';
import { STATE_NAMES } from './machine.layout.ts';

/** Moments that one animation frame takes in: a long run that is opened late is read bit by bit. */
const AT_ONCE = 10_000;

/** `readyState` of both peers: the machine, what happened over time, and what each method would do. */
export function StatesView(props: ViewProps) {
	const { connections, connection, socket } = createChosenSocket(props);
	const current = createMemo(connection);
	return (
		<div class="wl-view wl-states">
			<SocketPicker
				connections={connections()}
				socket={socket()}
				strings={props.strings}
				onSocket={props.selection.show}
			/>
			<Show when={current()} keyed fallback={<p class="wl-empty">{props.strings.states.none}</p>}>
				{(shown) => <SocketStates {...props} connection={shown} />}
			</Show>
		</div>
	);
}

/** The states of one socket. */
function SocketStates(props: ViewProps & { /** Never another one. */ readonly connection: Connection }) {
	const { connection } = props;
	const strings = () => props.strings.states;
	const reader = untrack(() => new StateChanges(props.trace, connection.socket));
	const slice = createCatchUp(() => {
		changes();
		return reader.waiting > 0;
	});
	const changes = createReading(props, () => {
		slice();
		return reader.read(AT_ONCE);
	});
	const end = createReading(props, () => reader.end);
	const omitted = createReading(props, () => reader.omitted);
	const refused = createReading(props, () => reader.refused);
	const now = createReading(props, (): PeerStates => statesAfter(changes()));
	const buffered = createReading(props, () => connection.bufferedAmount);
	const gone = createReading(props, () => connection.history.workerEnded !== null);

	const linked = (change: StateChange) => change.ref !== null && props.selection.has(change.ref);
	const isCurrent = (change: StateChange) => {
		const chosen = props.selection.chosen();
		return chosen !== null && change.ref !== null && refKey(chosen) === refKey(change.ref);
	};
	const chosenAt = createMemo(() => {
		void props.revision;
		return timeOfChosen(connection, props.selection.chosen(), props.selection.links());
	});
	/** What had changed when the chosen thing happened, that thing included; all where nothing is chosen. */
	const changesThen = createMemo(() => {
		const all = changes();
		const chosen = props.selection.chosen();
		if (chosenAt() === null || chosen === null) return all;
		return reader.until(all, [chosen, ...props.selection.links().things]);
	});
	const then = createMemo(() => (chosenAt() === null ? null : statesAfter(changesThen())));
	const mark = createMemo(() => (changes().some(isCurrent) ? null : chosenAt()));
	const choose = ({ ref }: StateChange) => {
		if (ref !== null) props.selection.choose(ref);
	};

	return (
		<div class="wl-states__parts">
			<div class="wl-states__machine">
				<StateMachine
					changes={changesThen()}
					end={chosenAt() ?? end()}
					now={then() ?? now()}
					strings={strings()}
					linked={linked}
					onChoose={choose}
				/>
			</div>
			<div class="wl-states__history">
				<p class="wl-caption">{strings().history}</p>
				<StateHistory
					changes={changes()}
					end={end()}
					chosen={mark()}
					strings={props.strings}
					linked={linked}
					current={isCurrent}
					onChoose={choose}
				/>
				<Show when={omitted()}>{(count) => <p class="wl-dim">{strings().omitted(count())}</p>}</Show>
				<Show when={refused()}>
					{(answer) => <p class="wl-dim">{strings().refused(answer().status, duration(answer().t))}</p>}
				</Show>
				<Show when={now().server === null && refused() === null && now().client === 3}>
					<p class="wl-dim">{strings().unwatched}</p>
				</Show>
				<p class="wl-states__note">{strings().historyNote}</p>
			</div>
			<div class="wl-states__methods">
				<p class="wl-caption">{strings().methods}</p>
				<div class="wl-states__cards">
					<For each={callableStates(then(), now())}>
						{({ at, state }) => (
							<StateMethods
								title={at === 'now' ? strings().now : strings().thenTitle(duration(chosenAt() ?? 0))}
								state={state}
								bufferedAmount={at === 'now' ? buffered() : null}
								strings={strings()}
							/>
						)}
					</For>
					<Show when={now().client === null}>
						<p class="wl-dim">{gone() ? strings().socketGone : strings().pageUnseen}</p>
					</Show>
				</div>
			</div>
		</div>
	);
}

/** What `send`, `close` and `bufferedAmount` do in one state. */
function StateMethods(props: {
	/** `Now`, or `Then` with a time. */
	readonly title: string;
	readonly state: ReadyState;
	/** The present value, in bytes; null where it is not known. */
	readonly bufferedAmount: number | null;
	readonly strings: StatesStrings;
}) {
	return (
		<div class="wl-methods" data-ready-state={props.state}>
			<p class="wl-methods__title">
				{props.title}{' '}
				<span class="wl-methods__state">
					{props.state} {STATE_NAMES[props.state]}
				</span>
			</p>
			<dl>
				<dt>
					<code>send(data)</code>
				</dt>
				<dd>
					{props.strings.send[props.state]} <Source section="WHATWG WebSockets, send()" />
				</dd>
				<dt>
					<code>close()</code>
				</dt>
				<dd>
					{props.strings.close[props.state]} <Source section="WHATWG WebSockets, close()" />
				</dd>
				<dt>
					<code>bufferedAmount</code>
				</dt>
				<dd>
					{props.strings.buffered[props.state]}{' '}
					<Show when={props.bufferedAmount !== null}>
						<strong>{props.strings.queued(props.bufferedAmount ?? 0)}</strong>{' '}
					</Show>
					<Source section="WHATWG WebSockets, bufferedAmount" />
				</dd>
			</dl>
		</div>
	);
}
