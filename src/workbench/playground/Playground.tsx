import { createSignal, type JSX, onMount } from 'solid-js';
import type { PlaygroundStrings } from '../../i18n/en/playground.ts';
import { serverOriginOf, toShown } from '../../trace/canonical-address.ts';
import { Workbench } from '../Workbench.tsx';
import type { LabWords } from '../words.ts';
import { ScenarioForm } from './ScenarioForm.tsx';
import { type FormScenario, isStarter, withAddress } from './scenario-choice.ts';

/** What the page hands over. */
export interface PlaygroundProps {
	readonly scenarios: readonly FormScenario[];
}

/** Its drafts are kept under this name, like those of a lab. */
const ID = 'playground/code';
const LINES = 19;

/** A lab without a lesson: whatever code one likes, against each address of the lab server. */
export function Playground(
	props: PlaygroundProps & { readonly words: LabWords; readonly strings: PlaygroundStrings },
): JSX.Element {
	const { strings, words } = props;
	/** The page's own address is known in the browser only. */
	const [origin, setOrigin] = createSignal<string | null>(null);
	onMount(() => setOrigin(serverOriginOf(location)));
	const shown = (address: string): string => {
		const own = origin();
		return own === null ? address : toShown(address, own);
	};
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
			generated={(code) => isStarter(code, props.scenarios)}
			above={(code) => (
				<ScenarioForm
					scenarios={props.scenarios}
					strings={strings}
					code={code.text()}
					shown={shown}
					onUse={(address) => code.replace(withAddress(code.text(), address), strings.used)}
					onBegin={(scenario, address) => {
						const text = address === null ? scenario.starter : withAddress(scenario.starter, address);
						code.replace(text, code.mine() ? strings.begun : null);
						code.show(scenario.view);
					}}
					onHold={code.hold}
					onRun={code.run}
				/>
			)}
		/>
	);
}
