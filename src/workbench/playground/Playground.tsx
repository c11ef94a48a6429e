import { createSignal, type JSX } from 'solid-js';
import { ONE_CLIENT } from '../../exercises/scripted-client.ts';
import type { PlaygroundStrings } from '../../i18n/en/playground.ts';
import type { Locale } from '../../i18n/locales.ts';
import { playgroundStrings } from '../../i18n/playground.ts';
import { joinPrograms, splitPrograms } from '../../trace/programs.ts';
import type { CodeTools } from '../code-tools.ts';
import { UNRECORDED } from '../props.ts';
import { createSharing, ShareButton, Workbench } from '../Workbench.tsx';
import { type LabWords, wordsIn } from '../words.ts';
import { PlaygroundEditor } from './PlaygroundEditor.tsx';
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
	const [tools, setTools] = createSignal<CodeTools | null>(null);
	const sharing = createSharing('#share=', () => tools()?.say(words.lab.loadFailed));
	const isBoth = (): boolean => splitPrograms(tools()?.text() ?? '') !== null;
	const both = props.both && joinPrograms(props.both);
	return (
		<Workbench
			id={ID}
			title={strings.title}
			starter={props.scenarios[0]?.starter ?? ''}
			solution={null}
			{...UNRECORDED}
			exercise={null}
			view="timeline"
			guess={false}
			programs={isBoth() ? ONE_CLIENT : null}
			editor={PlaygroundEditor}
			lines={LINES}
			words={words}
			generated={(code) =>
				isStarter(code, props.scenarios) || code === both || props.examples.some((example) => example.code === code)
			}
			waiting={sharing.opening()}
			buttons={<ShareButton sharing={sharing} word={words.lab.share} />}
			above={(code) => {
				setTools(code);
				return <PlaygroundTools {...props} code={code} sharing={sharing} />;
			}}
		/>
	);
}

/** The playground as a page has it, in the page's language. */
export default function PlaygroundIsland(props: PlaygroundProps & { readonly locale: Locale }): JSX.Element {
	return <Playground {...props} words={wordsIn(props.locale)} strings={playgroundStrings[props.locale]} />;
}
