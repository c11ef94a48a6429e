import { expect, test } from 'vitest';
import { KeptStates, sharedName } from '../../../src/lab-server/kept-states.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { FakeHost } from './support/fake-host.ts';

const counting = () => {
	let made = 0;
	return new KeptStates(() => {
		made += 1;
		return made;
	});
};

test('keeps a state for as long as it is asked for in time', () => {
	const host = new FakeHost();
	const states = counting();
	const seen = [states.of(host.around, 'a'), states.of(host.around, 'b')];
	host.advance(LAB_LIMITS.keptStateLifetime - 1);
	seen.push(states.of(host.around, 'a'));
	host.advance(1);
	seen.push(states.of(host.around, 'a'), states.of(host.around, 'b'));
	expect(seen).toEqual([1, 2, 1, 1, 3]);
});

test('forgets what was asked for least recently when there are too many', () => {
	const host = new FakeHost();
	const states = counting();
	for (let name = 1; name <= LAB_LIMITS.keptStates; name += 1) states.of(host.around, String(name));
	expect(states.of(host.around, '1')).toBe(1);
	states.of(host.around, 'one more');
	expect(states.of(host.around, '1')).toBe(1);
	expect(states.of(host.around, '3')).toBe(3);
	expect(states.of(host.around, '2')).toBe(LAB_LIMITS.keptStates + 2);
});

test('keeps the states of one host from another', () => {
	const states = counting();
	expect([states.of(new FakeHost().around, 'a'), states.of(new FakeHost().around, 'a')]).toEqual([1, 2]);
});

test.each([
	['mine', 'page.1', 'key mine'],
	['mine', null, 'key mine'],
	[null, 'page.1', 'run page.1'],
	[null, null, null],
])('of the key %s and the run %s the name is %s', (key, run, name) => {
	expect(sharedName(key, run)).toBe(name);
});
