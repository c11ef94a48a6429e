import { createUniqueId, For, type JSX } from 'solid-js';
import { OWN_LAB_LIMITS, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import type { OwnLabStrings } from '../../i18n/en/own-lab.ts';

const TRANSPORTS = ['any', 'wire', 'page'] as const;

const hintsIn = (text: string): readonly string[] =>
	text
		.split('\n')
		.map((line) => line.trim().slice(0, OWN_LAB_LIMITS.hint))
		.filter((line) => line !== '')
		.slice(0, OWN_LAB_LIMITS.hints);

/** What a lab says of itself: its title, its task and hints, and how it is reached. */
export function LabTexts(props: {
	readonly lab: OwnLab;
	readonly strings: OwnLabStrings;
	readonly onChange: (part: Partial<OwnLab>, field: string) => void;
}): JSX.Element {
	const { strings } = props;
	const id = createUniqueId();
	return (
		<>
			<label for={`${id}-title`}>{strings.title}</label>
			<input
				id={`${id}-title`}
				type="text"
				maxlength={OWN_LAB_LIMITS.title}
				autocomplete="off"
				value={props.lab.title}
				onInput={({ currentTarget }) => props.onChange({ title: currentTarget.value }, 'title')}
			/>
			<label for={`${id}-task`}>{strings.task}</label>
			<textarea
				id={`${id}-task`}
				rows="4"
				maxlength={OWN_LAB_LIMITS.task}
				autocomplete="off"
				value={props.lab.task}
				onInput={({ currentTarget }) => props.onChange({ task: currentTarget.value }, 'task')}
			/>
			<label for={`${id}-hints`}>{strings.hints(OWN_LAB_LIMITS.hints)}</label>
			<textarea
				id={`${id}-hints`}
				rows="3"
				autocomplete="off"
				value={props.lab.hints.join('\n')}
				onChange={({ currentTarget }) => props.onChange({ hints: hintsIn(currentTarget.value) }, 'hints')}
			/>
			<label for={`${id}-transport`}>{strings.transport}</label>
			<select
				id={`${id}-transport`}
				autocomplete="off"
				onChange={({ currentTarget: { value } }) =>
					props.onChange({ transport: value === 'wire' || value === 'page' ? value : null }, 'transport')
				}
			>
				<For each={TRANSPORTS}>
					{(transport) => (
						<option value={transport} selected={(props.lab.transport ?? 'any') === transport}>
							{strings.transports[transport]}
						</option>
					)}
				</For>
			</select>
		</>
	);
}
