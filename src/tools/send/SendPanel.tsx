import { createMemo, createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js';
import { hasLabServer } from '../../browser/site-address.ts';
import type { SendingStrings } from '../../i18n/en/tools/send.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { TraceEvent } from '../../trace/events.ts';
import type { Transport } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { OnDemand } from '../parts/OnDemand.tsx';
import { type LabAccess, MAX_SENT, RECEIVERS, type Receiver, type Sending } from './lab-access.ts';

/** Fetched when something is sent. */
const loadViews = async () => (await import('./SentViews.tsx')).SentViews;

/** Sends a frame to the lab server, or has it sent by it, and shows what the other end does. */
export function SendPanel(props: {
	readonly bytes: Uint8Array;
	/** Of the frame: who would send it. */
	readonly sender: 'client' | 'server';
	/** Whether permessage-deflate is offered. */
	readonly deflate: boolean;
	readonly loadLab: () => Promise<LabAccess>;
	readonly strings: SendingStrings;
	readonly views: ViewsStrings;
	/** What is said where a part can't be fetched. */
	readonly notLoaded: string;
}) {
	const id = createUniqueId();
	const [receiver, setReceiver] = createSignal<Receiver>('/echo');
	const [model, setModel] = createSignal(new TraceModel());
	const [revision, setRevision] = createSignal(0);
	const [state, setState] = createSignal<'never' | 'on' | 'over' | 'failed'>('never');
	const [transport, setTransport] = createSignal<Transport>(hasLabServer() ? 'wire' : 'page');
	const tooLong = createMemo(() => props.bytes.length > MAX_SENT);
	let present: Sending | null = null;
	let number = 0;
	onCleanup(() => {
		number += 1;
		present?.stop();
	});

	const loadLab = async (): Promise<LabAccess> => {
		const lab = await props.loadLab();
		setTransport(lab.transport);
		return lab;
	};
	const start = async (
		as: 'client' | 'server',
		bytes: Uint8Array,
		took: (events: readonly TraceEvent[]) => void,
		ended: () => void,
	): Promise<Sending> => {
		const [to, offered] = [receiver(), props.deflate];
		if (as === 'server') {
			const [{ sendAsServer }, lab] = await Promise.all([import('./send-as-server.ts'), loadLab()]);
			return sendAsServer(bytes, lab, took, ended);
		}
		const [{ sendAsClient }, lab] = await Promise.all([import('./send-as-client.ts'), loadLab()]);
		return sendAsClient(bytes, to, offered, lab, took, ended);
	};
	const begin = async (as: 'client' | 'server'): Promise<void> => {
		number += 1;
		const mine = number;
		present?.stop();
		const trace = new TraceModel();
		setModel(trace);
		setState('on');
		const took = (events: readonly TraceEvent[]): void => {
			trace.append(events);
			if (mine === number) setRevision((count) => count + 1);
		};
		const ended = (): void => {
			if (mine === number) setState('over');
		};
		const started = await start(as, new Uint8Array(props.bytes), took, ended).catch(() => null);
		if (started === null) {
			if (mine === number) setState('failed');
			return;
		}
		if (mine === number) present = started;
		else started.stop();
	};

	const said = (): string => {
		const present = state();
		if (present === 'never') return '';
		return present === 'failed' ? props.notLoaded : props.strings[present];
	};

	return (
		<section
			class="wl-tool__result"
			aria-labelledby={`${id}-title`}
			data-sending={state()}
			data-transport={transport()}
		>
			<p class="wl-caption" id={`${id}-title`}>
				{props.strings.title}
			</p>
			<div class="wl-tool__row">
				<span class="wl-tool__pair">
					<button
						type="button"
						attr:autocomplete="off"
						class="wl-more"
						disabled={tooLong()}
						onClick={() => void begin('client')}
					>
						<span class="wl-arrow" data-direction="out" aria-hidden="true" /> {props.strings.asClient}
					</button>
					<label>
						<span class="wl-visually-hidden">{props.strings.receiver}</span>
						<select
							autocomplete="off"
							class="wl-tool__mono"
							onChange={({ currentTarget }) =>
								setReceiver(RECEIVERS.find((one) => one === currentTarget.value) ?? '/echo')
							}
						>
							<For each={RECEIVERS}>
								{(address) => (
									<option value={address} selected={address === receiver()}>
										{address}
									</option>
								)}
							</For>
						</select>
					</label>
				</span>
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-more"
					disabled={tooLong()}
					onClick={() => void begin('server')}
				>
					<span class="wl-arrow" data-direction="in" aria-hidden="true" /> {props.strings.asServer}
				</button>
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-more"
					disabled={state() !== 'on'}
					onClick={() => present?.stop()}
				>
					{props.strings.close}
				</button>
			</div>
			<p class="wl-dim wl-tool__hint">{props.strings[transport() === 'page' ? 'howInPage' : 'how'][props.sender]}</p>
			<p role="status" class="wl-tool__hint">
				<Show when={tooLong()}>{props.strings.tooLong(MAX_SENT)}</Show>
				{said()}
			</p>
			<Show when={state() === 'on' || state() === 'over'}>
				<OnDemand load={loadViews} failed={props.notLoaded}>
					{(SentViews) => (
						<SentViews trace={model()} revision={revision()} strings={props.strings} views={props.views} />
					)}
				</OnDemand>
			</Show>
		</section>
	);
}
