import { type Accessor, createComputed, createMemo, createSignal, on } from 'solid-js';
import {
	addressOf,
	choiceIn,
	type Difference,
	differenceOf,
	type FieldValues,
	type FormScenario,
	fits,
	isStarter,
} from './scenario-choice.ts';

/** What is chosen in the form. It follows the code; code that is nobody's own work follows it. */
export interface Choice {
	readonly scenario: Accessor<FormScenario | undefined>;
	readonly values: Accessor<FieldValues>;
	readonly address: Accessor<string>;
	/** Whether the lab server would take all values. */
	readonly ready: Accessor<boolean>;
	/** Between form and code, while there is one. */
	readonly difference: Accessor<Difference | null>;
	/** Another address of the lab server. */
	go(path: string): void;
	fill(name: string, value: string): void;
	/** Shows an address (canonical) that the code need not have. */
	show(address: string): void;
}

/**
 * @param code canonical
 * @param act what to do with the code: begin anew for a scenario (`null`: with the address of its starter), or exchange the address
 */
export function createChoice(
	scenarios: readonly FormScenario[],
	code: Accessor<string>,
	act: {
		begin(scenario: FormScenario, address: string | null): void;
		use(address: string): void;
	},
): Choice {
	const [path, setPath] = createSignal(scenarios[0]?.path ?? '/echo');
	const [values, setValues] = createSignal<FieldValues>({});
	const scenario = () => scenarios.find((candidate) => candidate.path === path());
	const fields = () => scenario()?.fields ?? [];
	/** In the order of the form, whichever order they were written in. */
	const given = () => Object.fromEntries(fields().map(({ name }) => [name, values()[name] ?? '']));
	const filledIn = () => ({ path: path(), inPath: scenario()?.inPath ?? null, values: given() });
	const address = () => addressOf(filledIn());
	const ready = () => fields().every((field) => fits(field, values()[field.name] ?? ''));
	const written = createMemo(() => {
		const choice = choiceIn(code(), scenarios);
		return choice === null ? null : addressOf(choice);
	});
	createComputed(
		on(written, (inCode) => {
			const choice = inCode === null ? null : choiceIn(code(), scenarios);
			if (choice === null) return;
			setPath(choice.path);
			setValues(choice.values);
		}),
	);
	return {
		scenario,
		values,
		address,
		ready,
		difference: createMemo(() => differenceOf(filledIn(), code(), scenarios)),
		go(to) {
			const ours = isStarter(code(), scenarios);
			setPath(to);
			setValues({});
			const chosen = scenario();
			if (ours && chosen !== undefined) act.begin(chosen, null);
		},
		fill(name, value) {
			setValues((all) => ({ ...all, [name]: value }));
			if (ready() && isStarter(code(), scenarios)) act.use(address());
		},
		show(to) {
			const shown = choiceIn(`'${to}'`, scenarios);
			if (shown === null) return;
			setPath(shown.path);
			setValues(shown.values);
		},
	};
}
