import { expect, test } from 'vitest';
import { Admission, type Admitted } from '../../../server/guard/admission.ts';
import { LIMITS, type Limits } from '../../../server/guard/limits.ts';

function setUp(limits: Partial<Limits>) {
	const clock = { now: 1_000_000 };
	const admission = new Admission(() => clock.now, { ...LIMITS, ...limits });
	const inside = new Map<string, Admitted[]>();
	/** `in`, or what was said instead. */
	const enter = (address: string): string => {
		const admitted = admission.enter(address);
		if ('limit' in admitted) return `${admitted.status} ${admitted.limit}`;
		inside.set(address, [...(inside.get(address) ?? []), admitted]);
		return 'in';
	};
	const leave = (address: string) => inside.get(address)?.pop()?.leave();
	return { admission, clock, enter, leave };
}

test('refuses an address at its limit of sockets with 429, and only that one, until one is free', () => {
	const { enter, leave } = setUp({ socketsPerAddress: 2 });
	expect(['a', 'a', 'a', 'b'].map(enter)).toEqual(['in', 'in', '429 sockets-per-address', 'in']);
	leave('a');
	expect(['a', 'a'].map(enter)).toEqual(['in', '429 sockets-per-address']);
});

test('refuses everybody with 503 when all sockets are taken, until one is free', () => {
	const { admission, enter, leave } = setUp({ sockets: 2 });
	expect(['a', 'b', 'c', 'a'].map(enter)).toEqual(['in', 'in', '503 sockets', '503 sockets']);
	expect(admission.total).toBe(2);
	leave('b');
	expect(['c', 'd'].map(enter)).toEqual(['in', '503 sockets']);
});

test('refuses an address that opens sockets too fast with 429, and only that one, until it has waited', () => {
	const { clock, enter, leave } = setUp({ handshakesPerSecond: 500, handshakesBurst: 2 });
	const openAndClose = (address: string) => {
		const answer = enter(address);
		leave(address);
		return answer;
	};
	const answers = ['a', 'a', 'a', 'b'].map(openAndClose);
	expect(answers).toEqual(['in', 'in', '429 handshakes-per-address', 'in']);
	clock.now += 1;
	expect(openAndClose('a')).toBe('429 handshakes-per-address');
	clock.now += 1;
	expect(['a', 'a'].map(openAndClose)).toEqual(['in', '429 handshakes-per-address']);
});

test('gives the sockets of one address the same rates, and another address its own', () => {
	const { admission } = setUp({});
	const [a, alike, b] = ['a', 'a', 'b'].map((address) => {
		const admitted = admission.enter(address);
		return 'limit' in admitted ? null : admitted.rates;
	});
	expect(a).toBe(alike);
	expect(a).not.toBe(b);
});

test('forgets addresses that are gone when others come, and never those with sockets', () => {
	const { admission, clock, enter, leave } = setUp({});
	enter('stays');
	for (let visit = 0; visit < 1000; visit += 1) {
		enter(`visitor ${visit}`);
		leave(`visitor ${visit}`);
		clock.now += 1000;
	}
	expect(admission.addresses).toBeLessThan(20);
	expect(admission.total).toBe(1);
	leave('stays');
	expect(admission.total).toBe(0);
});

test('refuses addresses beyond those that it can remember, and no address that it does remember', () => {
	const { enter } = setUp({ addresses: 2 });
	expect(['a', 'b', 'c', 'a', 'b'].map(enter)).toEqual(['in', 'in', '503 addresses', 'in', 'in']);
});

test('does not forgive what an address owes of its rates because it leaves and others come', () => {
	const { admission, clock, enter, leave } = setUp({ addressBytesPerSecond: 1000, addressBytesBurst: 1000 });
	const ratesOf = (address: string) => {
		const admitted = admission.enter(address);
		if ('limit' in admitted) throw new Error(admitted.limit);
		admitted.leave();
		return admitted.rates;
	};
	const rates = ratesOf('debtor');
	rates.take(0, 61_000, clock.now);
	const others = (round: number) => {
		for (const visitor of ['a', 'b', 'c']) {
			enter(`${visitor} ${round}`);
			leave(`${visitor} ${round}`);
		}
	};
	clock.now += 59_000;
	others(1);
	expect(ratesOf('debtor')).toBe(rates);
	expect(rates.debt(clock.now)).toBe(1000);
	clock.now += 3_000;
	others(2);
	expect(ratesOf('debtor')).not.toBe(rates);
});
