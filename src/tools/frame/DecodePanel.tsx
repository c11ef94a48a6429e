import { createEffect, createMemo, createSignal, createUniqueId, on, Show } from 'solid-js';
import { type FrameLink, readFrameLink, type Sender, writeFrameLink } from '../../formats/link/frame-link.ts';
import type { DecoderStrings } from '../../i18n/en/tools/decoder.ts';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { readBytes } from '../bytes/read-bytes.ts';
import { writeBytes } from '../bytes/write-bytes.ts';
import { createNotice } from '../parts/create-notice.ts';
import { Examples } from '../parts/Examples.tsx';
import { FieldActs } from '../parts/FieldActs.tsx';
import { followLink } from '../parts/follow-link.ts';
import { Notices } from '../parts/Notices.tsx';
import { SenderRow } from '../parts/SenderRow.tsx';
import { createDecoded } from './create-decoded.ts';
import { DecodedFrames } from './DecodedFrames.tsx';
import { EXAMPLES } from './examples.ts';
import { PastedText } from './PastedText.tsx';
import { placeIn, problemSentence, type UnreadText } from './reading-problem.ts';

const SENDERS: readonly Sender[] = ['mask', 'client', 'server'];
const [FIRST] = EXAMPLES;

/** Bytes of a link that are written into the field, as hex. */
const SHOWN_BYTES = 64 * 1024;

/** Takes bytes in any notation, and shows which frames they are. */
export function DecodePanel(props: {
	readonly strings: ToolsStrings;
	readonly views: ViewsStrings;
	/** False on the server: there is nobody to paste. */
	readonly live: boolean;
	/** Opens a frame in the encoder. */
	readonly onEdit: (link: FrameLink) => void;
}) {
	const id = createUniqueId();
	const strings = () => props.strings.decoder;
	const first = readBytes(FIRST.text);
	if (!first.ok) throw new Error('The first example can’t be read.');
	const decoded = createDecoded(first, { sender: 'mask', deflate: false });
	const [text, setText] = createSignal('');
	const [sender, setSender] = createSignal<Sender>('mask');
	const [deflate, setDeflate] = createSignal(false);
	const options = () => ({ sender: sender(), deflate: deflate() });
	let field: HTMLTextAreaElement | undefined;
	let panel!: HTMLDivElement;
	const notice = createNotice(() => panel);

	const read = (pasted: string): void => {
		setText(pasted);
		notice.say('');
		link.forget();
		void decoded.read(pasted.trim() === '' ? FIRST.text : pasted, options());
	};
	const begin = (pasted: string, agreed: boolean): void => {
		setSender('mask');
		setDeflate(agreed);
		read(pasted);
	};
	createEffect(on(options, (wanted) => decoded.again(wanted), { defer: true }));

	const link = followLink(props.live, readFrameLink, (brought) => {
		if (brought.edit) return props.onEdit(brought);
		setSender(brought.sender);
		setDeflate(brought.deflate);
		setText(writeBytes(brought.bytes.subarray(0, SHOWN_BYTES), 'hex'));
		decoded.take(brought.bytes, options());
	});

	const bytes = createMemo(() => {
		const state = decoded.state();
		return state.kind === 'decoded' ? state.bytes : null;
	});
	const copyLink = async (): Promise<void> => {
		const present = bytes();
		await notice.copyLink(present && (await writeFrameLink({ bytes: present, ...options(), edit: false })), strings());
	};

	return (
		<div ref={panel}>
			<fieldset class="wl-tool__input" disabled={!props.live}>
				<label for={`${id}-bytes`}>{strings().field}</label>
				<PastedText
					id={`${id}-bytes`}
					text={text()}
					placeholder={FIRST.text}
					strings={strings()}
					ref={(element) => {
						field = element;
					}}
					onText={read}
				/>
				<p class="wl-dim wl-tool__hint">{strings().hint}</p>
				<SenderRow
					names={SENDERS}
					words={strings()}
					senders={strings().senders}
					sender={sender()}
					deflate={deflate()}
					onSender={setSender}
					onDeflate={setDeflate}
				>
					<FieldActs
						empty={text() === ''}
						words={strings()}
						onCopyLink={() => void copyLink()}
						onClear={() => {
							history.replaceState(history.state, '', location.pathname + location.search);
							read('');
							field?.focus();
						}}
					/>
				</SenderRow>
				<div class="wl-tool__row wl-tool__examples">
					<Examples
						caption={strings().examples}
						examples={EXAMPLES}
						words={strings().example}
						onChoose={(example) => begin(example.text, example.deflate === true)}
					/>
				</div>
			</fieldset>
			<Notices
				note={notice.note()}
				broken={link.broken() ? strings().brokenLink : null}
				example={text().trim() === '' ? strings().shown : null}
			/>
			<Show
				when={unread(decoded.state())}
				fallback={
					<DecodedFrames
						decoded={decoded}
						strings={strings()}
						views={props.views}
						notLoaded={props.strings.notLoaded}
					/>
				}
			>
				{(problem) => (
					<ReadingProblem
						text={problem().text}
						problem={problem().problem}
						strings={strings()}
						onShow={(start, end) => {
							field?.focus();
							field?.setSelectionRange(start, end);
						}}
					/>
				)}
			</Show>
		</div>
	);
}

const unread = (state: ReturnType<ReturnType<typeof createDecoded>['state']>) =>
	state.kind === 'unread' ? state : null;

/** Why a text is not bytes, with the place marked. */
function ReadingProblem(props: {
	readonly text: string;
	readonly problem: UnreadText;
	readonly strings: DecoderStrings;
	readonly onShow: (start: number, end: number) => void;
}) {
	const place = createMemo(() => placeIn(props.text, props.problem.start, props.problem.found.length));
	const placed = () => props.problem.fault !== 'unknown' && props.problem.fault !== 'too-long';
	return (
		<div class="wl-tool__problem" role="alert">
			<p>
				<Show when={placed()}>{props.strings.problem.where(place().line, place().column)}</Show>
				{problemSentence(props.problem, props.strings)}
			</p>
			<Show when={placed()}>
				<pre>
					{place().before}
					<mark>{place().marked}</mark>
					{place().after}
				</pre>
				<button
					type="button"
					class="wl-more"
					onClick={() => props.onShow(props.problem.start, props.problem.start + props.problem.found.length)}
				>
					{props.strings.problem.showInField}
				</button>
			</Show>
		</div>
	);
}
