import { expect, onTestFinished, test, vi } from 'vitest';
import { createFullScreen } from '../../../src/workbench/create-stage.ts';
import { inRoot } from '../reactive.ts';

/** A lab in a browser that makes room for it when the test says so. */
function labInBrowser() {
	let shown: unknown = null;
	const document = new EventTarget();
	const show = (element: unknown): void => {
		shown = element;
		document.dispatchEvent(new Event('fullscreenchange'));
	};
	Object.defineProperty(document, 'fullscreenElement', { get: () => shown });
	Object.assign(document, { exitFullscreen: async () => show(null) });
	vi.stubGlobal('document', document);
	onTestFinished(() => void vi.unstubAllGlobals());
	const element = Object.assign(Object.create(null), { requestFullscreen: () => new Promise(() => undefined) });
	const fullScreen = inRoot(() =>
		createFullScreen(
			() => element,
			() => undefined,
		),
	);
	return {
		fullScreen,
		makeRoom: () => show(element),
		pressEscape: () => document.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Escape' })),
		isShown: () => shown !== null,
	};
}

test('a lab covers the page before the browser has made room', () => {
	const { fullScreen, makeRoom } = labInBrowser();
	fullScreen.toggle();
	expect(fullScreen.active()).toBe(true);
	makeRoom();
	expect(fullScreen.active()).toBe(true);
	fullScreen.toggle();
	expect(fullScreen.active()).toBe(false);
});

test('a lab that is left before the browser has made room stays left', () => {
	const { fullScreen, makeRoom, pressEscape, isShown } = labInBrowser();
	fullScreen.toggle();
	pressEscape();
	expect(fullScreen.active()).toBe(false);
	makeRoom();
	expect([fullScreen.active(), isShown()]).toEqual([false, false]);
});
