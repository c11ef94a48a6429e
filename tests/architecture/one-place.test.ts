import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

const files = execFileSync('git', ['ls-files', 'src', 'server'], { cwd: root, encoding: 'utf8' })
	.split('\n')
	.filter((file) => /\.(?:tsx?|astro)$/.test(file) && !file.startsWith('src/i18n/') && existsSync(root + file));

/** @returns the code of a file without its comments, as far as they begin a line or stand behind a space */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*/gm, '');

const code = new Map(files.map((file) => [file, codeOf(readFileSync(root + file, 'utf8'))]));

/** What only these files may write: whoever else does has a second copy of a rule. */
const RULES = [
	{
		rule: 'the address under which lessons know the lab server',
		mark: /localhost:4321/,
		example: "const host = 'localhost:4321';",
		homes: ['src/trace/canonical-address.ts'],
	},
	{
		rule: 'binary search',
		mark: />>>? ?1\b|Math\.(?:floor|trunc)\(\((?:low|from|start|left) \+/,
		example: 'const middle = (low + high) >> 1;',
		homes: ['src/trace/partition-point.ts'],
	},
	{
		rule: 'the forms of a length',
		mark: /\b126\b/,
		example: 'if (length < 126) return 7;',
		homes: [
			// Lengths of examples.
			'src/lab-server/scenarios/sample.ts',
			'src/lab-server/scenarios/violate.ts',
			'src/protocol/length-form.ts',
			'src/views/drill/drill.ts',
		],
	},
	{
		rule: 'the parameters behind an element of a list',
		mark: /split\(';'/,
		example: "const [name, ...parameters] = element.split(';');",
		homes: [
			// Accept-Encoding, of a browser.
			'server/http/static-files.ts',
			'src/protocol/handshake/extension-list.ts',
		],
	},
	{
		rule: 'the parameter of a tap in an address',
		mark: /[?&\])]tap=/,
		// biome-ignore lint/suspicious/noTemplateCurlyInString: it is an example of code
		example: 'const address = `${url}?tap=${ticket}`;',
		homes: [
			// The sandbox writes it, by means that learners' code can't change.
			'src/sandbox/worker/address.ts',
			'src/trace/tap/parameter.ts',
		],
	},
	{
		rule: 'whether a list stands at its end',
		mark: /scrollHeight - /,
		example: 'const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;',
		homes: [
			// An application is read by itself, beside its page.
			'src/apps/chat/message-list.ts',
			'src/views/at-end.ts',
		],
	},
];

describe.each(RULES)('$rule', ({ mark, homes, example }) => {
	test('stands where it is known to stand, and nowhere else', () => {
		expect([...code].filter(([, text]) => mark.test(text)).map(([file]) => file)).toEqual(homes);
	});

	test('is noticed elsewhere', () => expect(example).toMatch(mark));
});
