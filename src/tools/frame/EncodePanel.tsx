import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import { copyText } from '../../browser/clipboard.ts';
import { type FrameLink, writeFrameLink } from '../../formats/link/frame-link.ts';
import type { EncoderStrings } from '../../i18n/en/tools/encoder.ts';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { WRITTEN_FORMS, type WrittenForm, writeBytes } from '../bytes/write-bytes.ts';
import { createNotice } from '../parts/create-notice.ts';
import { Notices } from '../parts/Notices.tsx';
import { SenderRow } from '../parts/SenderRow.tsx';
import type { LabAccess } from '../send/lab-access.ts';
import { SendPanel } from '../send/SendPanel.tsx';
import { EditFields } from './EditFields.tsx';
import { type EditedFrame, editedFrom, editProblem, FIRST_EDITED, writeEdited } from './edited-frame.ts';
import { ReceiverVerdict } from './ReceiverVerdict.tsx';
import './encoder.css';

const SENDERS = ['client', 'server'] as const;

/** A frame, field by field: as bytes for programs, and what a receiver would say of it. */
export function EncodePanel(props: {
	readonly strings: ToolsStrings;
	readonly views: ViewsStrings;
	readonly live: boolean;
	/** A frame to begin with; null for the example. Another one takes the place of what was written. */
	readonly link: FrameLink | null;
	/** Null where there is no lab server to send to, as where pages are made. */
	readonly loadLab: (() => Promise<LabAccess>) | null;
}) {
	const strings = () => props.strings.encoder;
	const [edited, setEdited] = createSignal<EditedFrame>(FIRST_EDITED);
	const [sender, setSender] = createSignal<(typeof SENDERS)[number]>('client');
	const [deflate, setDeflate] = createSignal(false);
	let panel!: HTMLDivElement;
	const notice = createNotice(() => panel);

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
		notice.say('');
		setEdited((before) => ({ ...before, ...part }));
	};
	const copyLink = async (): Promise<void> => {
		const hash = await writeFrameLink({ bytes: bytes(), sender: sender(), deflate: deflate(), edit: true });
		await notice.copyLink(hash, props.strings.decoder);
	};
	const problem = () => {
		const found = written().problem;
		return found === null ? null : editProblem(found, strings());
	};

	return (
		<div ref={panel}>
			<fieldset class="wl-tool__input" disabled={!props.live}>
				<EditFields edited={edited()} wrong={written().problem?.field ?? null} strings={strings()} onChange={change} />
				<SenderRow
					names={SENDERS}
					words={strings()}
					senders={strings().senders}
					sender={sender()}
					deflate={deflate()}
					onSender={setSender}
					onDeflate={setDeflate}
				>
					<button type="button" class="wl-more" onClick={() => void copyLink()}>
						{strings().copyLink}
					</button>
				</SenderRow>
			</fieldset>
			<Show when={problem()}>
				{(sentence) => (
					<p class="wl-tool__problem" role="alert">
						{sentence()}
					</p>
				)}
			</Show>
			<Notices note={notice.note()} broken={null} />
			<WrittenFrame bytes={bytes()} strings={strings()} onNote={notice.say} />
			<Show when={props.loadLab} keyed>
				{(loadLab) => (
					<SendPanel
						bytes={bytes()}
						sender={sender()}
						deflate={deflate()}
						loadLab={loadLab}
						strings={props.strings.sending}
						views={props.views}
						notLoaded={props.strings.notLoaded}
					/>
				)}
			</Show>
			<ReceiverVerdict bytes={bytes()} sender={sender()} deflate={deflate()} strings={strings()} views={props.views} />
		</div>
	);
}

/** Bytes of which the text is shown. */
const SHOWN = 1024;

/** The bytes of a frame as source text of a language, to be copied. */
function WrittenFrame(props: {
	readonly bytes: Uint8Array;
	readonly strings: EncoderStrings;
	/** What is to be said: that it was copied, or the text where that is not allowed. */
	readonly onNote: (note: string) => void;
}) {
	const id = createUniqueId();
	const [form, setForm] = createSignal<WrittenForm>('hex');
	const shown = createMemo(() => writeBytes(props.bytes.subarray(0, SHOWN), form()));
	let place!: HTMLDivElement;
	const copy = async (): Promise<void> => {
		const text = writeBytes(props.bytes, form());
		props.onNote((await copyText(text, place)) ? props.strings.copied(props.bytes.length) : text);
	};
	return (
		<div class="wl-tool__result" ref={place}>
			<div class="wl-tool__row" role="radiogroup" aria-labelledby={`${id}-title`}>
				<span class="wl-caption" id={`${id}-title`}>
					{props.strings.result}
				</span>
				<For each={WRITTEN_FORMS}>
					{(name) => (
						<label class="wl-tool__form">
							<input
								type="radio"
								autocomplete="off"
								name={`${id}-form`}
								checked={form() === name}
								onChange={() => setForm(name)}
							/>{' '}
							{props.strings.forms[name]}
						</label>
					)}
				</For>
				<button type="button" class="wl-more" onClick={() => void copy()}>
					{props.strings.copy}
				</button>
			</div>
			<pre data-written={form()}>{shown()}</pre>
			<Show when={props.bytes.length > SHOWN}>
				<p class="wl-tool__hint wl-dim">{props.strings.tooLongToShow(SHOWN)}</p>
			</Show>
		</div>
	);
}
