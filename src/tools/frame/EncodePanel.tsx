import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { type FrameLink, writeFrameLink } from '../../formats/link/frame-link.ts';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { copyText } from '../../views/frame-list/copy/clipboard.ts';
import type { LabAccess } from '../send/lab-access.ts';
import { SendPanel } from '../send/SendPanel.tsx';
import { EditFields } from './EditFields.tsx';
import './encoder.css';
import { editProblem } from './edit-problem.ts';
import { type EditedFrame, editedFrom, FIRST_EDITED, writeEdited } from './edited-frame.ts';
import { ReceiverVerdict } from './ReceiverVerdict.tsx';
import { WrittenFrame } from './WrittenFrame.tsx';

/** A frame, field by field: as bytes for programs, and what a receiver would say of it. */
export function EncodePanel(props: {
	readonly strings: ToolsStrings;
	readonly views: ViewsStrings;
	readonly live: boolean;
	/** A frame to begin with; null for the example. Another one takes the place of what was written. */
	readonly link: FrameLink | null;
	/** Null where there is no lab server to send to, as where pages are made. */
	readonly lab: LabAccess | null;
}) {
	const strings = () => props.strings.encoder;
	const [edited, setEdited] = createSignal<EditedFrame>(FIRST_EDITED);
	const [sender, setSender] = createSignal<'client' | 'server'>('client');
	const [deflate, setDeflate] = createSignal(false);
	const [note, setNote] = createSignal('');
	let panel!: HTMLDivElement;

	createEffect(
		on(
			() => props.link,
			(link) => {
				if (link === null) return;
				const begun = editedFrom(link.bytes);
				setEdited(begun);
				setSender(link.sender === 'mask' ? (begun.masked ? 'client' : 'server') : link.sender);
				setDeflate(link.deflate);
			},
		),
	);
	const written = createMemo(() => writeEdited(edited()));
	/** The last one that could be written. */
	const bytes = createMemo<Uint8Array>((before) => written().bytes ?? before, new Uint8Array(2));
	const change = (part: Partial<EditedFrame>): void => {
		setNote('');
		setEdited((before) => ({ ...before, ...part }));
	};
	const copyLink = async (): Promise<void> => {
		const hash = await writeFrameLink({ bytes: bytes(), sender: sender(), deflate: deflate(), edit: true });
		if (hash === null) return void setNote(props.strings.decoder.linkTooLong);
		history.replaceState(history.state, '', hash);
		setNote((await copyText(location.href, panel)) ? props.strings.decoder.linkCopied : location.href);
	};
	const problem = () => {
		const found = written().problem;
		return found === null ? null : editProblem(found, strings());
	};

	return (
		<div ref={panel}>
			<fieldset class="wl-tool__input" disabled={!props.live}>
				<EditFields edited={edited()} wrong={written().problem?.field ?? null} strings={strings()} onChange={change} />
				<div class="wl-tool__row">
					<label>
						{strings().sender}{' '}
						<select
							value={sender()}
							onChange={({ currentTarget }) => setSender(currentTarget.value === 'server' ? 'server' : 'client')}
						>
							<option value="client" selected={sender() === 'client'}>
								{strings().senders.client}
							</option>
							<option value="server" selected={sender() === 'server'}>
								{strings().senders.server}
							</option>
						</select>
					</label>
					<label>
						<input
							type="checkbox"
							checked={deflate()}
							onChange={({ currentTarget }) => setDeflate(currentTarget.checked)}
						/>{' '}
						{strings().deflate}
					</label>
					<span class="wl-tool__acts">
						<button type="button" class="wl-more" onClick={() => void copyLink()}>
							{strings().copyLink}
						</button>
					</span>
				</div>
			</fieldset>
			<Show when={problem()}>
				{(sentence) => (
					<p class="wl-tool__problem" role="alert">
						{sentence()}
					</p>
				)}
			</Show>
			<div role="status">
				<Show when={note()}>{(said) => <p class="wl-tool__note">{said()}</p>}</Show>
			</div>
			<WrittenFrame bytes={bytes()} strings={strings()} onNote={setNote} />
			<Show when={props.lab}>
				{(lab) => (
					<SendPanel
						bytes={bytes()}
						sender={sender()}
						deflate={deflate()}
						lab={lab()}
						strings={props.strings.sending}
						views={props.views}
					/>
				)}
			</Show>
			<ReceiverVerdict bytes={bytes()} sender={sender()} deflate={deflate()} strings={strings()} views={props.views} />
		</div>
	);
}
