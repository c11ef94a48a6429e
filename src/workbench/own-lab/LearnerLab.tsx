import { createSignal, type JSX, onCleanup, onMount } from 'solid-js';
import { definitionOf, labNameOf, type OwnLab, textsOf } from '../../exercises/own-lab/own-lab.ts';
import { ONE_CLIENT } from '../../exercises/scripted-client.ts';
import type { OwnLabPageStrings } from '../../i18n/en/own-lab.ts';
import type { Locale } from '../../i18n/locales.ts';
import { splitPrograms } from '../../trace/programs.ts';
import { checkerOf } from '../exercise/checker.ts';
import { PlaygroundEditor } from '../playground/PlaygroundEditor.tsx';
import { UNRECORDED } from '../props.ts';
import { Workbench } from '../Workbench.tsx';
import { wordsIn } from '../words.ts';

const FEWEST_LINES = 8;
const MOST_LINES = 24;

/** An own lab as learners have it: an exercise like those of the course. All of its texts are text. */
export function LearnerLab(props: {
	readonly lab: OwnLab;
	readonly locale: Locale;
	readonly page: OwnLabPageStrings;
	/** Whether this browser is making that very lab. */
	readonly mine: boolean;
	readonly onChange: () => void;
}): JSX.Element {
	const { lab, locale } = props;
	const [code, setCode] = createSignal<() => string>(() => lab.starter);
	const { server, client } = splitPrograms(lab.starter) ?? { server: '', client: lab.starter };
	const lines = Math.max(...[server, client].map((text) => text.trimEnd().split('\n').length)) + 2;
	onMount(() => {
		const before = document.title;
		document.title = `${lab.title} | ${before}`;
		onCleanup(() => {
			document.title = before;
		});
	});
	return (
		<>
			<p class="wl-own__about">{props.page.made}</p>
			<Workbench
				id={labNameOf(lab)}
				title={lab.title}
				starter={lab.starter}
				solution={lab.solution}
				{...UNRECORDED}
				exercise={{ task: lab.task, checks: textsOf(lab, locale), hints: lab.hints }}
				view={null}
				guess={false}
				programs={splitPrograms(code()()) === null ? null : ONE_CLIENT}
				editor={PlaygroundEditor}
				transport={lab.transport}
				network={lab.network}
				lines={Math.min(MOST_LINES, Math.max(FEWEST_LINES, lines))}
				words={wordsIn(locale)}
				above={({ text }) => {
					setCode(() => text);
					return null;
				}}
				loadChecks={() => checkerOf(definitionOf(lab), {}, locale)}
			/>
			<button type="button" class="wl-button" onClick={() => props.onChange()}>
				{props.mine ? props.page.back : props.page.change}
			</button>
		</>
	);
}
