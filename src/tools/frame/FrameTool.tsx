import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { FrameLink } from '../../formats/link/frame-link.ts';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { LabAccess } from '../send/lab-access.ts';
import { DecodePanel } from './DecodePanel.tsx';
import { EncodePanel } from './EncodePanel.tsx';
import '../../views/view.css';
import '../../views/frame/frame.css';
import '../tool.css';

const TABS = ['decode', 'encode'] as const;

/** Bytes into frames, and frames into bytes. */
export function FrameTool(props: {
	readonly strings: ToolsStrings;
	readonly views: ViewsStrings;
	/** False on the server. */
	readonly live: boolean;
	/** What frames are sent with; null on the server. */
	readonly lab: LabAccess | null;
}) {
	const id = createUniqueId();
	const [tab, setTab] = createSignal<(typeof TABS)[number]>('decode');
	const [link, setLink] = createSignal<FrameLink | null>(null);
	/** What was written stays when somebody looks at the other side. */
	const [begun, setBegun] = createSignal(false);
	const show = (name: (typeof TABS)[number]): void => {
		if (name === 'encode') setBegun(true);
		setTab(name);
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
		event.preventDefault();
		const other = tab() === 'decode' ? 'encode' : 'decode';
		show(other);
		document.getElementById(`${id}-${other}`)?.focus();
	};
	return (
		<div class="wl-view wl-tool">
			<div class="wl-tool__tabs" role="tablist" aria-label={props.strings.encoder.tabs.label} onKeyDown={onKeyDown}>
				<For each={TABS}>
					{(name) => (
						<button
							type="button"
							role="tab"
							id={`${id}-${name}`}
							aria-selected={tab() === name}
							aria-controls={`${id}-${name}-panel`}
							tabIndex={tab() === name ? 0 : -1}
							disabled={!props.live}
							onClick={() => show(name)}
						>
							{props.strings.encoder.tabs[name]}
						</button>
					)}
				</For>
			</div>
			<div role="tabpanel" id={`${id}-decode-panel`} aria-labelledby={`${id}-decode`} hidden={tab() !== 'decode'}>
				<DecodePanel
					strings={props.strings}
					views={props.views}
					live={props.live}
					onEdit={(wanted) => {
						setLink(wanted);
						show('encode');
					}}
				/>
			</div>
			<div role="tabpanel" id={`${id}-encode-panel`} aria-labelledby={`${id}-encode`} hidden={tab() !== 'encode'}>
				<Show when={begun()}>
					<EncodePanel strings={props.strings} views={props.views} live={props.live} link={link()} lab={props.lab} />
				</Show>
			</div>
		</div>
	);
}
