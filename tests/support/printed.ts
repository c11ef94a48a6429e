import table from '../../content/symptoms/table.ts';
import type { Symptoms } from '../../src/components/internals/symptoms/symptoms.ts';

const symptoms: Symptoms = table;

const patternOf = (words: string): RegExp =>
	new RegExp(
		words
			.split('…')
			.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
			.join('[\\s\\S]*'),
	);

/** @returns the ids of the entries of the troubleshooting reference whose exact words stand in what was printed */
export const entriesThatPrint = (text: string): readonly string[] =>
	Object.entries(symptoms).flatMap(([id, { words }]) => (words.some((one) => patternOf(one).test(text)) ? [id] : []));
