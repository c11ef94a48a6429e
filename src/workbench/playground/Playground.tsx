import { createSignal, type JSX } from 'solid-js';
import type { PlaygroundStrings } from '../../i18n/en/playground.ts';
import { Workbench } from '../Workbench.tsx';
import type { LabWords } from '../words.ts';
import { type PlaygroundProps, PlaygroundTools } from './PlaygroundTools.tsx';
import { isStarter } from './scenario-choice.ts';

/** Its drafts are kept under this name, like those of a lab. */
const ID = 'playground/code';
const LINES = 19;

/** A lab without a lesson: whatever code one likes, against each address of the lab server. */
export function Playground(
	props: PlaygroundProps & { readonly words: LabWords; readonly strings: PlaygroundStrings },
): JSX.Element {
	const { strings, words } = props;
	const [sharing, setSharing] = createSignal(false);
	let shareButton!: HTMLButtonElement;
	return (
		<Workbench
			id={ID}
			title={strings.title}
			starter={props.scenarios[0]?.starter ?? ''}
			solution={null}
			recording={null}
			recordedAt={null}
			recordedIn={null}
			elsewhere={[]}
			exercise={null}
			view="timeline"
			guess={false}
			lines={LINES}
			words={words}
			generated={(code) => isStarter(code, props.scenarios) || props.examples.some((example) => example.code === code)}
			buttons={
				<button
					type="button"
					class="wl-button"
					ref={shareButton}
					attr:autocomplete="off"
					aria-expanded={sharing()}
					onClick={() => setSharing(!sharing())}
				>
					{props.page.share}
				</button>
			}
			above={(code) => (
				<PlaygroundTools
					{...props}
					code={code}
					sharing={sharing()}
					onShared={() => {
						setSharing(false);
						shareButton.focus();
					}}
				/>
			)}
		/>
	);
}
