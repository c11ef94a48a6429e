import type { OwnLab } from '../../exercises/own-lab/own-lab.ts';

/** `randomUUID` is not there on plain `http://` addresses of a network. */
export const newLabId = (): string =>
	[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param starter canonical */
export const newLab = (starter: string): OwnLab => ({
	id: newLabId(),
	title: '',
	task: '',
	hints: [],
	starter,
	solution: null,
	solutionShown: true,
	transport: null,
	checks: [],
});
