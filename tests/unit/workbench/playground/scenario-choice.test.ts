import { describe, expect, it } from 'vitest';
import {
	addressOf,
	choiceIn,
	differenceOf,
	type FormScenario,
	fits,
	isStarter,
	type ScenarioField,
	withAddress,
} from '../../../../src/workbench/playground/scenario-choice.ts';

const field = (over: Partial<ScenarioField>): ScenarioField => ({
	name: 'x',
	type: 'integer',
	meaning: '',
	allowed: '',
	default: null,
	ranges: [],
	values: [],
	maxBytes: null,
	...over,
});
const flood: FormScenario = {
	path: '/flood',
	inPath: null,
	does: '',
	fields: [field({ name: 'count', ranges: [[1, 1000]] }), field({ name: 'size', ranges: [[0, 9]] })],
	starter: "new WebSocket('ws://localhost:4321/flood?count=3').onmessage = print;\n",
	view: 'frames',
};
const drop: FormScenario = {
	path: '/drop',
	inPath: null,
	does: '',
	fields: [],
	starter: "new WebSocket('ws://localhost:4321/drop').onclose = print;\n",
	view: 'timeline',
};

const chat: FormScenario = {
	path: '/chat',
	inPath: 'room',
	does: '',
	fields: [field({ name: 'room', type: 'text', maxBytes: 9 }), field({ name: 'name', type: 'text', maxBytes: 9 })],
	starter: "new WebSocket('ws://localhost:4321/chat/lobby').onmessage = print;\n",
	view: 'timeline',
};

describe('a parameter that stands in the path', () => {
	it.each([
		['/chat/lobby?name=Ada', { room: 'lobby', name: 'Ada' }],
		['/chat/%E4%B8%89%E7%8F%AD', { room: '三班' }],
		['/chat/%E4', { room: '%E4' }],
		['/chat?room=lobby', { room: 'lobby' }],
		['/chat/', {}],
		['/chat', {}],
	])('is read from %s', (target, values) => {
		const code = `new WebSocket('ws://localhost:4321${target}');`;
		expect(choiceIn(code, [flood, chat])).toEqual({ path: '/chat', inPath: 'room', values });
	});
	it.each(['/chat/a/b', '/flood/3', '/chats/a'])('is none in %s', (target) => {
		expect(choiceIn(`new WebSocket('ws://localhost:4321${target}');`, [flood, chat])).toBeNull();
	});
	it('is written there', () => {
		const values = { room: '三班', name: 'Ada' };
		expect(addressOf({ path: '/chat', inPath: 'room', values })).toBe(
			'ws://localhost:4321/chat/%E4%B8%89%E7%8F%AD?name=Ada',
		);
		expect(addressOf({ path: '/chat', inPath: 'room', values: { room: '' } })).toBe('ws://localhost:4321/chat');
	});
	it('makes no difference to one in the query', () => {
		const code = "new WebSocket('ws://localhost:4321/chat/lobby?name=Ada');";
		expect(
			differenceOf({ path: '/chat', inPath: 'room', values: { room: 'lobby', name: 'Ada' } }, code, [chat]),
		).toBeNull();
	});
	it('leaves a starter a starter', () => {
		expect(isStarter(chat.starter, [flood, chat])).toBe(true);
		expect(isStarter(withAddress(chat.starter, 'ws://localhost:4321/chat/hall?name=Bo'), [flood, chat])).toBe(true);
	});
});

describe('a field of the form', () => {
	const code = field({
		ranges: [
			[1000, 1000],
			[3000, 4999],
		],
	});

	it.each(['', '1000', '3000', '4999'])('takes %j for a close code', (value) => expect(fits(code, value)).toBe(true));
	it.each(['999', '1001', '5000', '-1', '1e3', '3000.5', 'x'])('does not take %j for a close code', (value) =>
		expect(fits(code, value)).toBe(false),
	);
	it('takes one of its values for a choice', () => {
		const choice = field({ type: 'choice', values: ['403', '503'] });
		expect(['403', '404'].map((value) => fits(choice, value))).toEqual([true, false]);
	});
	it('counts the bytes of a text in UTF-8', () => {
		const text = field({ type: 'text', maxBytes: 3 });
		expect(['€', '€€', 'abc', 'abcd'].map((value) => fits(text, value))).toEqual([true, false, true, false]);
	});
	it('takes one token, or tokens with commas between them', () => {
		const [token, tokens] = (['token', 'tokens'] as const).map((type) => field({ type, maxBytes: 20 }));
		if (token === undefined || tokens === undefined) throw new Error('no fields');
		expect(['a', 'a,b', 'a b'].map((value) => fits(token, value))).toEqual([true, false, false]);
		expect(['a', 'a,b', 'a,', 'a b'].map((value) => fits(tokens, value))).toEqual([true, true, false, false]);
	});
});

describe('the address of a choice', () => {
	it('has the parameters that were filled in, and no others', () => {
		expect(addressOf({ path: '/flood', inPath: null, values: { count: '5', size: '' } })).toBe(
			'ws://localhost:4321/flood?count=5',
		);
	});
	it('encodes what an address must not contain, quotes too', () => {
		expect(addressOf({ path: '/close', inPath: null, values: { reason: 'it\'s "é"' } })).toBe(
			'ws://localhost:4321/close?reason=it%27s+%22%C3%A9%22',
		);
	});
	it('leaves commas readable', () => {
		expect(addressOf({ path: '/subprotocol', inPath: null, values: { supported: 'a,b' } })).toBe(
			'ws://localhost:4321/subprotocol?supported=a,b',
		);
	});
});

describe('the choice that code stands for', () => {
	it('is read from its first address of the lab server', () => {
		const code = 'new WebSocket("wss://other.example/x"); new WebSocket(`ws://localhost:4321/flood?count=7&other=1`);';
		expect(choiceIn(code, [flood])).toEqual({ path: '/flood', inPath: null, values: { count: '7' } });
	});
	it.each([
		'',
		'new WebSocket("ws://localhost:4321/nowhere")',
		"new WebSocket('ws://localhost:43210/flood')",
		'ws://localhost:4321/flood',
	])('is none for %j', (code) => expect(choiceIn(code, [flood])).toBeNull());
});

describe('an address of the page’s own host', () => {
	it.each([
		[`new WebSocket(\`ws://\${location.host}/drop\`)`, 'new WebSocket(`ws://localhost:4321/flood`)'],
		[`const url = \`wss://\${window.location.host}/drop\`;`, 'const url = `ws://localhost:4321/flood`;'],
		["new WebSocket('ws://' + location.host + '/drop')", "new WebSocket('ws://localhost:4321/flood')"],
		['new WebSocket("ws://" + self.location.host + \'/drop\')', 'new WebSocket("ws://localhost:4321/flood")'],
		["new WebSocket('/drop')", "new WebSocket('ws://localhost:4321/flood')"],
		["new WebSocket( '/drop', ['a'] )", "new WebSocket( 'ws://localhost:4321/flood', ['a'] )"],
	])('is that of the lab server: %s', (code, exchanged) => {
		expect(choiceIn(code, [flood, drop])).toEqual({ path: '/drop', inPath: null, values: {} });
		expect(withAddress(code, 'ws://localhost:4321/flood')).toBe(exchanged);
		expect(differenceOf({ path: '/flood', inPath: null, values: {} }, code, [flood, drop])?.code).toMatch(
			/^wss?:\/\/localhost:4321\/drop$/,
		);
	});

	it('is none where a path is no argument of the constructor, or the host is another’s', () => {
		for (const code of ["fetch('/drop')", "const path = '/drop';", `new WebSocket(\`ws://\${host}/drop\`)`])
			expect(choiceIn(code, [flood, drop])).toBeNull();
	});
});

describe('an address that is put into code', () => {
	it('takes the place of the first address there, in the same quotes', () => {
		expect(withAddress("a('ws://localhost:4321/echo'); b('ws://localhost:4321/echo');", 'ws://localhost:4321/$&')).toBe(
			"a('ws://localhost:4321/$&'); b('ws://localhost:4321/echo');",
		);
	});
	it('opens a socket where there is no address yet', () => {
		expect(withAddress('// mine', 'ws://localhost:4321/echo')).toBe(
			"const socket = new WebSocket('ws://localhost:4321/echo');\n\n// mine",
		);
	});
	it('is read back from a starter that it is put into', () => {
		const choice = { path: '/flood', inPath: null, values: { count: '3', size: '2' } };
		expect(choiceIn(withAddress(flood.starter, addressOf(choice)), [flood])).toEqual(choice);
	});
});

describe('code that is nobody’s own', () => {
	it('is a starter, whatever its parameters', () => {
		expect(isStarter(flood.starter, [flood, drop])).toBe(true);
		expect(isStarter(withAddress(flood.starter, 'ws://localhost:4321/flood?size=2'), [flood, drop])).toBe(true);
	});
	it('is none once a character is another one, or the address leads elsewhere', () => {
		expect(isStarter(`${flood.starter}// mine`, [flood, drop])).toBe(false);
		expect(isStarter(withAddress(flood.starter, 'ws://localhost:4321/drop'), [flood, drop])).toBe(false);
		expect(isStarter('', [flood, drop])).toBe(false);
	});
});

describe('form and code', () => {
	const difference = (values: Record<string, string>, code: string) =>
		differenceOf({ path: '/flood', inPath: null, values }, code, [flood, drop]);

	it('agree when both name one address, in whatever order its parameters are', () => {
		expect(
			difference({ count: '3', size: '2' }, "new WebSocket('ws://localhost:4321/flood?size=2&count=3')"),
		).toBeNull();
	});
	it('differ by path, by a parameter, or because the code names no address', () => {
		const form = 'ws://localhost:4321/flood?count=3';
		expect(difference({ count: '3' }, drop.starter)).toEqual({ form, code: 'ws://localhost:4321/drop' });
		expect(difference({ count: '3' }, "a('ws://localhost:4321/flood')")).toEqual({
			form,
			code: 'ws://localhost:4321/flood',
		});
		expect(difference({ count: '3' }, 'console.log(1)')).toEqual({ form, code: null });
	});
});
