import { createMemo, createSignal, createUniqueId } from 'solid-js';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { encodeBase64 } from '../../protocol/base64.ts';
import { acceptValue } from '../../protocol/handshake/accept.ts';
import { AcceptCheck } from '../../views/handshake/AcceptCheck.tsx';
import '../../views/handshake/handshake.css';
import '../../views/handshake/accept.css';
import '../../views/view.css';
import '../tool.css';
import { createNotice } from '../parts/create-notice.ts';
import { followLink } from '../parts/follow-link.ts';
import { Notices } from '../parts/Notices.tsx';
import { readKey } from './read-key.ts';

/** RFC 6455 §1.3. */
const EXAMPLE = 'dGhlIHNhbXBsZSBub25jZQ==';
const LONGEST = 512;

/** The value of Sec-WebSocket-Accept for a key, with the steps that lead there. Needs no crypto of the browser. */
export function AcceptTool(props: {
	readonly strings: ToolsStrings;
	readonly views: ViewsStrings;
	/** False on the server. */
	readonly live: boolean;
}) {
	const id = createUniqueId();
	const strings = () => props.strings.accept;
	const [typed, setTyped] = createSignal('');
	const [compared, setCompared] = createSignal('');
	const read = createMemo(() => readKey(typed()));
	const key = () => (read().judged === 'empty' ? EXAMPLE : read().key);
	const received = () =>
		compared()
			.replace(/^\s*sec-websocket-accept\s*:\s*/i, '')
			.trim();
	let place!: HTMLDivElement;
	const notice = createNotice(() => place);

	const sentence = () => {
		const { judged, bytes } = read();
		return judged === 'length' ? strings().judged.length(bytes) : strings().judged[judged];
	};
	followLink(props.live, readKeyLink, ({ linked, accept }) => {
		setTyped(linked);
		setCompared(accept);
	});
	const copyLink = (): void => {
		const values = new URLSearchParams({ key: key(), ...(received() === '' ? {} : { accept: received() }) });
		void notice.copyAddress(`#${values}`, strings().linkCopied);
	};
	const begin = (value: string): void => {
		notice.say('');
		setCompared('');
		setTyped(value);
	};

	return (
		<div class="wl-view wl-tool" ref={place}>
			<fieldset class="wl-tool__input" disabled={!props.live}>
				<label for={`${id}-key`}>{strings().key}</label>
				<input
					id={`${id}-key`}
					type="text"
					class="wl-tool__mono wl-tool__line"
					maxLength={LONGEST}
					spellcheck={false}
					autocomplete="off"
					autocapitalize="off"
					placeholder={EXAMPLE}
					value={typed()}
					aria-invalid={read().judged !== 'empty' && read().judged !== 'good'}
					aria-describedby={`${id}-judged`}
					onInput={({ currentTarget }) => {
						notice.say('');
						setTyped(currentTarget.value);
					}}
				/>
				<p id={`${id}-judged`} role="status" data-judged={read().judged}>
					{sentence()}
				</p>
				<div class="wl-tool__row">
					<button
						type="button"
						class="wl-more"
						onClick={() => begin(encodeBase64(crypto.getRandomValues(new Uint8Array(16))))}
					>
						{strings().random}
					</button>
					<button type="button" class="wl-more" onClick={() => begin(EXAMPLE)}>
						{strings().example}
					</button>
					<span class="wl-tool__acts">
						<button
							type="button"
							class="wl-more"
							onClick={() => void notice.copy(acceptValue(key()), strings().copied)}
						>
							{strings().copy}
						</button>
						<button type="button" class="wl-more" onClick={copyLink}>
							{strings().copyLink}
						</button>
					</span>
				</div>
				<label for={`${id}-accept`}>{strings().received}</label>
				<input
					id={`${id}-accept`}
					type="text"
					class="wl-tool__mono wl-tool__line"
					maxLength={LONGEST}
					spellcheck={false}
					autocomplete="off"
					autocapitalize="off"
					value={compared()}
					onInput={({ currentTarget }) => setCompared(currentTarget.value)}
				/>
			</fieldset>
			<Notices note={notice.note()} broken={null} />
			<div class="wl-tool__result" data-accept-value={acceptValue(key())}>
				<AcceptCheck
					title={strings().steps}
					accept={{ key: key(), received: received() === '' ? null : received() }}
					alone={received() === ''}
					strings={props.views}
				/>
				<p class="wl-dim wl-tool__hint">{strings().asIs}</p>
			</div>
		</div>
	);
}

/** @returns what `#key=…&accept=…` says; null where it says nothing of a key */
async function readKeyLink(hash: string): Promise<{ readonly linked: string; readonly accept: string } | null> {
	const values = new URLSearchParams(hash.slice(1));
	const linked = values.get('key');
	if (linked === null) return null;
	return { linked: linked.slice(0, LONGEST), accept: (values.get('accept') ?? '').slice(0, LONGEST) };
}
