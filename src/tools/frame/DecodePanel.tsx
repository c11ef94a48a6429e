import { createEffect, createMemo, createSignal, createUniqueId, For, on, onMount, Show } from 'solid-js';
import { type FrameLink, readFrameLink, type Sender, writeFrameLink } from '../../formats/link/frame-link.ts';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { copyText } from '../../views/frame-list/copy/clipboard.ts';
import { readBytes } from '../bytes/read-bytes.ts';
import { writeBytes } from '../bytes/write-bytes.ts';
import { createDecoded } from './create-decoded.ts';
import { DecodedFrames } from './DecodedFrames.tsx';
import { EXAMPLES } from './examples.ts';
import { PastedText } from './PastedText.tsx';
import { ReadingProblem } from './ReadingProblem.tsx';

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
	const [note, setNote] = createSignal('');
	const [broken, setBroken] = createSignal(false);
	const options = () => ({ sender: sender(), deflate: deflate() });
	let field: HTMLTextAreaElement | undefined;
	let panel!: HTMLDivElement;

	const read = (pasted: string): void => {
		setText(pasted);
		setNote('');
		setBroken(false);
		void decoded.read(pasted.trim() === '' ? FIRST.text : pasted, options());
	};
	const begin = (pasted: string, agreed: boolean): void => {
		setSender('mask');
		setDeflate(agreed);
		read(pasted);
	};
	createEffect(on(options, (wanted) => decoded.again(wanted), { defer: true }));

	const follow = async (): Promise<void> => {
		const link = await readFrameLink(location.hash);
		if (link === null) return;
		setBroken(link === 'broken');
		if (link === 'broken') return;
		if (link.edit) return props.onEdit(link);
		setSender(link.sender);
		setDeflate(link.deflate);
		setText(writeBytes(link.bytes.subarray(0, SHOWN_BYTES), 'hex'));
		decoded.take(link.bytes, options());
	};
	onMount(() => {
		if (!props.live) return;
		void follow();
		addEventListener('hashchange', () => void follow());
	});

	const bytes = createMemo(() => {
		const state = decoded.state();
		return state.kind === 'decoded' ? state.bytes : null;
	});
	const copyLink = async (): Promise<void> => {
		const present = bytes();
		const hash = present && (await writeFrameLink({ bytes: present, ...options(), edit: false }));
		if (hash === null) return void setNote(strings().linkTooLong);
		history.replaceState(history.state, '', hash);
		setNote((await copyText(location.href, panel)) ? strings().linkCopied : location.href);
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
				<div class="wl-tool__row">
					<label>
						{strings().sender}{' '}
						<select value={sender()} onChange={({ currentTarget }) => setSender(senderOf(currentTarget.value))}>
							<For each={SENDERS}>
								{(value) => (
									<option value={value} selected={value === sender()}>
										{strings().senders[value]}
									</option>
								)}
							</For>
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
						<button type="button" class="wl-more" disabled={text() === ''} onClick={() => void copyLink()}>
							{strings().copyLink}
						</button>
						<button
							type="button"
							class="wl-more"
							disabled={text() === ''}
							onClick={() => {
								history.replaceState(history.state, '', location.pathname + location.search);
								read('');
								field?.focus();
							}}
						>
							{strings().clear}
						</button>
					</span>
				</div>
				<div class="wl-tool__row wl-tool__examples">
					<span class="wl-caption" id={`${id}-examples`}>
						{strings().examples}
					</span>
					<For each={EXAMPLES}>
						{(example) => (
							<button type="button" class="wl-more" onClick={() => begin(example.text, example.deflate === true)}>
								{strings().example[example.name]}
							</button>
						)}
					</For>
				</div>
			</fieldset>
			<div role="status">
				<Show when={note()}>{(said) => <p class="wl-tool__note">{said()}</p>}</Show>
			</div>
			<Show when={broken()}>
				<p class="wl-tool__problem" role="alert">
					{strings().brokenLink}
				</p>
			</Show>
			<Show when={text().trim() === ''}>
				<p class="wl-tool__note wl-dim">{strings().shown}</p>
			</Show>
			<Show
				when={unread(decoded.state())}
				fallback={<DecodedFrames decoded={decoded} strings={strings()} views={props.views} />}
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

const senderOf = (value: string): Sender => SENDERS.find((sender) => sender === value) ?? 'mask';

const unread = (state: ReturnType<ReturnType<typeof createDecoded>['state']>) =>
	state.kind === 'unread' ? state : null;
