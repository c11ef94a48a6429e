import type { Shell } from './shell.ts';

/**
 * Asks who the reader is, unless this browser knows.
 *
 * @returns what they are called, once the form has made room for the element that is marked `data-part="<then>"`
 */
export function joined(shell: Shell, then: string): Promise<string> {
	const form = shell.part('join');
	const input = shell.part('join-name', HTMLInputElement);
	return new Promise((resolve) => {
		function enter(name: string): void {
			form.hidden = true;
			shell.part(then).hidden = false;
			resolve(name);
		}
		if (shell.name !== '') return enter(shell.name);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const name = input.value.trim();
			if (name === '') return input.focus();
			shell.name = name;
			enter(name);
		});
		input.focus({ preventScroll: true });
	});
}
