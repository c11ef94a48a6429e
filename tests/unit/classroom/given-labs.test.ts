import { describe, expect, it, test } from 'vitest';
import { type GivenLab, GivenLabs, readGivenLab } from '../../../src/classroom/given-labs.ts';

const lab = (id: string, link = '#own-lab=1.abc'): GivenLab => ({ id: `${id}aaaaaaa`, title: `Lab ${id}`, link });

function shelf() {
	const saved: (readonly GivenLab[])[] = [];
	return { saved, labs: new GivenLabs({ loadLabs: () => [], saveLabs: (all) => saved.push(all) }) };
}

describe('the labs of a class', () => {
	it('are kept, the last one first, each once', () => {
		const { labs, saved } = shelf();
		expect([labs.give(lab('a')), labs.give(lab('b')), labs.give(lab('a', '#own-lab=1.new'))]).toEqual([
			null,
			null,
			null,
		]);
		expect(labs.all).toEqual([lab('a', '#own-lab=1.new'), lab('b')]);
		labs.takeBack(lab('b').id);
		expect(labs.all).toEqual([lab('a', '#own-lab=1.new')]);
		expect(saved.at(-1)).toEqual(labs.all);
		expect(saved).toHaveLength(4);
	});

	it('are not more than each page can be sent', () => {
		const { labs } = shelf();
		for (const id of 'abcdefghij') expect(labs.give(lab(id))).toBeNull();
		expect(labs.give(lab('k'))).toBe('too-many-labs');
		expect(labs.give(lab('c', '#own-lab=1.changed'))).toBeNull();
		expect(labs.all.map(({ title }) => title.slice(-1)).join('')).toBe('cjihgfedba');
		const { labs: large } = shelf();
		for (const id of 'abc') expect(large.give(lab(id, `#own-lab=1.${'x'.repeat(31_000)}`))).toBeNull();
		expect(large.give(lab('d', `#own-lab=1.${'x'.repeat(31_000)}`))).toBe('too-many-labs');
	});
});

test.each([
	['a lab', lab('a'), true],
	['nothing', null, false],
	['an id that is a path', { ...lab('a'), id: '../../etc' }, false],
	['no title', { ...lab('a'), title: ' ' }, false],
	['a title that is too long', { ...lab('a'), title: 'x'.repeat(101) }, false],
	['a title that is markup', { ...lab('a'), title: '<b>' }, true],
	['a link that leads elsewhere', { ...lab('a'), link: 'https://example.org/#own-lab=1.abc' }, false],
	['a link with markup in it', { ...lab('a'), link: '#own-lab=1."><b>' }, false],
	['a link that is too long', { ...lab('a'), link: `#own-lab=1.${'x'.repeat(32_000)}` }, false],
])('from the desk %s is taken for what it is', (_, value, taken) => {
	expect(readGivenLab(value)).toEqual(taken ? value : null);
});
