/** Sets the parts of an object on one line, or on several where they are too long. */
import { list } from './bare.ts';
import { indexOf, repeat } from './primordials.ts';

export interface Parts {
	/** Before the opening bracket. */
	readonly head: string;
	readonly brackets: '{}' | '[]';
	readonly parts: readonly string[];
	/** How many parts are left out. */
	readonly more: number;
}

const WIDTH = 76;

/** @param depth how deep the object stands: its lines are indented by that */
export function composite({ head, brackets, parts, more }: Parts, depth: number): string {
	const open = brackets === '{}' ? '{' : '[';
	const close = brackets === '{}' ? '}' : ']';
	const all: string[] = list();
	for (let index = 0; index < parts.length; index += 1) all[index] = parts[index] ?? '';
	if (more > 0) all[all.length] = `… +${more}`;
	if (all.length === 0) return `${head}${open}${close}`;

	const lines = fill(all, WIDTH - depth * 2 - head.length);
	const first = lines[0] ?? '';
	const space = brackets === '{}' ? ' ' : '';
	if (lines.length === 1 && indexOf(first, '\n') === -1) return `${head}${open}${space}${first}${space}${close}`;
	const indent = repeat('  ', depth + 1);
	const rows = brackets === '{}' ? all : lines;
	let text = `${head}${open}`;
	for (let index = 0; index < rows.length; index += 1) {
		text += `\n${indent}${rows[index]}${index + 1 < rows.length ? ',' : ''}`;
	}
	return `${text}\n${repeat('  ', depth)}${close}`;
}

/** Puts as many parts on each row as fit; a part of several lines gets rows of its own. */
function fill(parts: readonly string[], width: number): string[] {
	const rows: string[] = list();
	let row = '';
	for (let index = 0; index < parts.length; index += 1) {
		const part = parts[index] ?? '';
		const joined = row === '' ? part : `${row}, ${part}`;
		if (row !== '' && (joined.length > width || indexOf(joined, '\n') !== -1)) {
			rows[rows.length] = row;
			row = part;
		} else row = joined;
	}
	rows[rows.length] = row;
	return rows;
}
