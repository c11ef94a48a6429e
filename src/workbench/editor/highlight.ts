import { tokenize } from 'sugar-high/lang/javascript';
import { escapeHtml, lineElement } from './plain-lines.ts';

/** sugar-high's token types that have a colour of their own, by number, with the whole name of its class, which the build looks for; the others look like plain text. */
const CLASSES: Readonly<Record<number, string>> = {
	1: 'wl-code-keyword',
	2: 'wl-code-string',
	3: 'wl-code-value',
	8: 'wl-code-comment',
};

/**
 * JavaScript as HTML, the same on the server and in the page, so that nothing changes when a lab comes alive.
 *
 * @param language labs are plain JavaScript: `type` is no keyword; and in neither language is `a < b` a tag
 * @returns one `<span class="wl-line">` for each line of the code, line breaks between them; the text content is the
 * code, character for character
 */
export function highlight(code: string, { typescript } = { typescript: false }): string {
	const lines: string[] = [''];
	for (const [type, text] of tokensOf(code, typescript)) {
		const name = CLASSES[type];
		text.split('\n').forEach((part, index) => {
			if (index > 0) lines.push('');
			if (part === '') return;
			const html = name ? `<span class="${name}">${escapeHtml(part)}</span>` : escapeHtml(part);
			lines[lines.length - 1] += html;
		});
	}
	return lines.map(lineElement).join('\n');
}

/** Colours are a convenience: a tokenizer that loses or adds a character must not change what is shown. */
function tokensOf(code: string, typescript: boolean): readonly (readonly [number, string])[] {
	const tokens = tokenize(code, { jsx: false, typescript });
	const complete = tokens.reduce((length, [, text]) => length + text.length, 0) === code.length;
	return complete ? merged(tokens) : [[0, code]];
}

/** Neighbours of one colour as one token, which halves the HTML. */
function merged(tokens: readonly (readonly [number, string])[]): (readonly [number, string])[] {
	const result: (readonly [number, string])[] = [];
	for (const [type, text] of tokens) {
		const last = result.at(-1);
		if (last && CLASSES[last[0]] === CLASSES[type]) result[result.length - 1] = [type, last[1] + text];
		else result.push([type, text]);
	}
	return result;
}
