import { createSignal } from 'solid-js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { joinPrograms } from '../../../src/trace/programs.ts';
import { createLearnerCode } from '../../../src/workbench/learner-code.ts';
import { inRoot } from '../reactive.ts';

/** A lab on a page from another port than the lessons', with an editor that holds its text. */
function openLab(starter: string) {
	vi.stubGlobal('location', { protocol: 'http:', host: 'localhost:4780' });
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('removeEventListener', () => {});
	onTestFinished(() => {
		vi.unstubAllGlobals();
	});
	const editor = {
		text: starter,
		focused: false,
		setText(text: string) {
			editor.text = text;
		},
		restyle() {},
		revealLine() {},
		markLines() {},
	};
	const [isOwnServer, setOwnServer] = createSignal(false);
	const code = inRoot(() => createLearnerCode('playground/code', starter, isOwnServer, () => true));
	code.attach(editor);
	return { code, editor, setOwnServer };
}

const ECHO = "new WebSocket('ws://localhost:4321/echo');";
const BOTH = joinPrograms({ server: 'new WebSocketServer({ port: 4321 });', client: ECHO });

test('code that connects to the lab server shows the page’s own host, and is kept as in the lessons', () => {
	const { code, editor } = openLab(ECHO);
	expect(editor.text).toBe("new WebSocket('ws://localhost:4780/echo');");
	code.changed("new WebSocket('ws://localhost:4780/time');");
	expect(code.canonical()).toBe("new WebSocket('ws://localhost:4321/time');");
});

test('code with a server of its own shows the port on which that listens; without it, the page’s own host again', () => {
	const { code, editor, setOwnServer } = openLab(ECHO);
	setOwnServer(true);
	code.replace(BOTH);
	expect(editor.text).toBe(BOTH);
	expect(code.shown(BOTH)).toBe(BOTH);
	code.changed(BOTH.replace('4321/echo', '4780/echo'));
	expect(code.canonical()).toBe(BOTH);
	setOwnServer(false);
	code.replace(ECHO);
	expect(editor.text).toBe("new WebSocket('ws://localhost:4780/echo');");
});
