import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** What stands in the place of an element: Markdown, or null where the element is written like any other. */
export type Replace = (attribute: (name: string) => string | null, tag: string) => string | null;

/** Nothing of it is text of the page. */
const SKIPPED = new Set([
	'script',
	'style',
	'template',
	'svg',
	'button',
	'input',
	'select',
	'textarea',
	'noscript',
	'dialog',
]);
const SKIPPED_CLASS = /(?:^|\s)(?:sl-anchor-link|sr-only|wl-visually-hidden)(?:\s|$)/;
const BLOCKS = new Set(
	'address article aside blockquote details div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table ul'.split(
		' ',
	),
);

/** @returns the Markdown of a piece of a page, block by block */
export function markdownOf(html: string, replace: Replace): string {
	const blocks = blocksOf(parseFragment(html).childNodes, replace);
	return `${blocks.join('\n\n')}\n`;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const attributeOf = (element: Element, name: string): string | null =>
	element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
const isBlock = (node: Node): boolean =>
	isElement(node) && (BLOCKS.has(node.tagName) || node.tagName.includes('-') || node.childNodes.some(isBlock));
/** What a button stands for is text where it is an answer to choose. */
const isSkipped = (element: Element): boolean =>
	(SKIPPED.has(element.tagName) && !(element.tagName === 'button' && attributeOf(element, 'value') !== null)) ||
	attributeOf(element, 'hidden') !== null ||
	SKIPPED_CLASS.test(attributeOf(element, 'class') ?? '');

/** Words that stand side by side make a paragraph, whatever is around them. */
function blocksOf(nodes: readonly Node[], replace: Replace): string[] {
	const blocks: string[] = [];
	let words: Node[] = [];
	const flush = () => {
		const text = inline(words).trim();
		if (text !== '') blocks.push(text);
		words = [];
	};
	for (const node of nodes) {
		const given = isElement(node) ? replace((name) => attributeOf(node, name), node.tagName) : null;
		if (given === null && !isBlock(node)) words.push(node);
		else {
			flush();
			if (given !== null) blocks.push(...(given === '' ? [] : [given]));
			else if (isElement(node) && !isSkipped(node)) blocks.push(...block(node, replace));
		}
	}
	flush();
	return blocks;
}

function block(element: Element, replace: Replace): string[] {
	const { tagName, childNodes } = element;
	const level = /^h([1-6])$/.exec(tagName)?.[1];
	if (level !== undefined) return [`${'#'.repeat(Number(level))} ${inline(childNodes).trim()}`];
	switch (tagName) {
		case 'pre':
			return [fenced(textOf(element), attributeOf(element, 'data-language') ?? '')];
		case 'hr':
			return ['---'];
		case 'table':
			return [table(element)];
		case 'ul':
		case 'ol':
			return list(element, replace);
		case 'blockquote':
			return [indent(blocksOf(childNodes, replace).join('\n\n'), '> ', '> ')];
		case 'summary':
		case 'dt':
			return [`**${inline(childNodes).trim()}**`];
		default:
			return blocksOf(childNodes, replace);
	}
}

/** @returns code between fences that are longer than any in it */
export function fenced(code: string, language: string): string {
	const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}

function list({ tagName, childNodes }: Element, replace: Replace): string[] {
	const items = childNodes.filter(isElement).flatMap((item) => {
		const text = blocksOf(item.childNodes, replace).join('\n\n');
		return text === '' ? [] : [text];
	});
	const lines = items.map((text, index) => {
		const mark = tagName === 'ol' ? `${index + 1}. ` : '- ';
		return indent(text, mark, ' '.repeat(mark.length));
	});
	return lines.length === 0 ? [] : [lines.join('\n')];
}

const indent = (text: string, first: string, others: string): string =>
	text
		.split('\n')
		.map((line, index) => (line === '' && others.trim() === '' ? '' : `${index === 0 ? first : others}${line}`))
		.join('\n');

function table(element: Element): string {
	const rows = elementsIn(element, 'tr').map((row) =>
		row.childNodes.filter(isElement).map((cell) => inline(cell.childNodes).trim().replaceAll('|', '\\|')),
	);
	const [head = [], ...body] = rows;
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

const elementsIn = (element: Element, tag: string): readonly Element[] =>
	element.childNodes
		.filter(isElement)
		.flatMap((child) => (child.tagName === tag ? [child] : [...elementsIn(child, tag)]));

function inline(nodes: readonly Node[]): string {
	let text = '';
	for (const node of nodes) {
		const next = words(node);
		// What only styles keep apart are words of their own.
		const apart =
			isElement(node) && node.tagName === 'span' && /[\p{L}\p{N})]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next);
		text += apart ? ` ${next}` : next;
	}
	return text.replace(/\s+/g, ' ');
}

function words(node: Node): string {
	if ('value' in node) return node.value;
	if (!isElement(node) || isSkipped(node)) return '';
	const inner = inline(node.childNodes);
	switch (node.tagName) {
		case 'br':
			return ' ';
		case 'code':
			return inner === '' ? '' : inner.includes('`') ? `\`\` ${inner} \`\`` : `\`${inner}\``;
		case 'strong':
		case 'b':
			return inner === '' ? '' : `**${inner}**`;
		case 'em':
			return inner === '' ? '' : `*${inner}*`;
		case 'a':
			return link(node, inner.trim());
		default:
			return inner;
	}
}

/** A claim is a mark without words: what it is called is what a reader hears. */
function link(element: Element, inner: string): string {
	const href = attributeOf(element, 'href');
	const label = inner === '' ? attributeOf(element, 'aria-label') : inner;
	if (href === null || label === null || label === '') return inner;
	return inner === '' ? `([${label}](${href}))` : `[${label}](${href})`;
}

function textOf(node: Node): string {
	if ('value' in node) return node.value;
	return isElement(node) ? node.childNodes.map(textOf).join('') : '';
}
