import { expect, test } from 'vitest';
import { isAt, ledPage } from '../../../src/class/led-place.ts';

const at = (page: string): URL => new URL(page, 'http://localhost:4321');

test.each([
	['/lessons/closing/', '/lessons/closing/'],
	['/lessons/closing/#lab=codes&frame=2&byte=1', '/lessons/closing/#lab=codes'],
	['/lessons/closing/#the-codes', '/lessons/closing/#the-codes'],
	['/playground/#share=1.abc', '/playground/'],
	['/apps/game/?room=class&as=player&name=Ms+Lee', '/apps/game/?room=class'],
	['/apps/ticker/?every=20&name=x', '/apps/ticker/?every=20'],
])('from %s a class is taken to %s', (page, led) => expect(ledPage(at(page))).toBe(led));

test.each([
	['/lessons/closing/#lab=codes', '/lessons/closing/', true],
	['/apps/game/?room=class&as=player', '/apps/game/?room=class', true],
	['/apps/game/?room=lobby', '/apps/game/?room=class', false],
	['/apps/game/', '/apps/game/?room=class', false],
	['/lessons/closing/', '/lessons/frames/', false],
])('who is at %s is taken to %s: %s', (here, target, there) => expect(isAt(at(here), at(target))).toBe(there));
