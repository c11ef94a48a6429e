import { createSignal, createUniqueId, Show } from 'solid-js';
import type { FrameLink } from '../../formats/link/frame-link.ts';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { OnDemand } from '../parts/OnDemand.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import type { LabAccess } from '../send/lab-access.ts';
import { DecodePanel } from './DecodePanel.tsx';
import '../../views/view.css';
import '../../views/frame/frame.css';
import '../tool.css';

const TABS = ['decode', 'encode'] as const;
type Tab = (typeof TABS)[number];

/** Most who come want to read bytes: what writes them is fetched with its tab. */
const loadEncoder = async () => (await import('./EncodePanel.tsx')).EncodePanel;

/** Bytes into frames, and frames into bytes. */
export function FrameTool(props: {
	readonly strings: ToolsStrings;
	readonly views: ViewsStrings;
	/** False on the server. */
	readonly live: boolean;
	/** What frames are sent with; null on the server. */
	readonly loadLab: (() => Promise<LabAccess>) | null;
}) {
	const id = createUniqueId();
	const [tab, setTab] = createSignal<Tab>('decode');
	const [link, setLink] = createSignal<FrameLink | null>(null);
	/** What was written stays when somebody looks at the other side. */
	const [begun, setBegun] = createSignal(false);
	const show = (name: Tab): void => {
		if (name === 'encode') setBegun(true);
		setTab(name);
	};
	return (
		<div class="wl-view wl-tool">
			<Tabs
				id={id}
				label={props.strings.encoder.tabs.label}
				names={TABS}
				words={props.strings.encoder.tabs}
				chosen={tab()}
				disabled={!props.live}
				panel={(name) => `${id}-${name}-panel`}
				onChoose={show}
			/>
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
					<OnDemand load={loadEncoder} failed={props.strings.notLoaded}>
						{(EncodePanel) => (
							<EncodePanel
								strings={props.strings}
								views={props.views}
								live={props.live}
								link={link()}
								loadLab={props.loadLab}
							/>
						)}
					</OnDemand>
				</Show>
			</div>
		</div>
	);
}
