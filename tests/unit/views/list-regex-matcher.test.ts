import { describe, expect, it } from 'vitest';
import {
	type RegexMatcherOptions,
	type RegexWorker,
	regexMatcher,
} from '../../../src/views/frame-list/filter/regex-matcher.ts';

/** A worker and a clock that do what the test says, when it says so. */
class FakeHost implements RegexMatcherOptions {
	readonly log: string[] = [];
	worker: RegexWorker | null = null;
	timeUp = (): void => undefined;

	start(): RegexWorker {
		this.log.push('start');
		this.worker = {
			onmessage: null,
			onerror: null,
			postMessage: ({ source, flags, texts }) => this.log.push(`/${source}/${flags} on ${texts.join(' ')}`),
			terminate: () => this.log.push('terminate'),
		};
		return this.worker;
	}

	after(ms: number, callback: () => void): () => void {
		this.log.push(`wait ${ms}`);
		this.timeUp = callback;
		return () => {
			this.timeUp = () => undefined;
		};
	}

	failed(why: string): void {
		this.log.push(why);
	}

	say(data: unknown): void {
		this.worker?.onmessage?.(new MessageEvent('message', { data }));
	}
}

const query = { kind: 'regex', source: 'a+', flags: 'i' } as const;

describe('a regular expression of a filter', () => {
	it('is tested in a worker, whose time begins when it is loaded', () => {
		const host = new FakeHost();
		const matcher = regexMatcher(query, host);
		const answers: (readonly boolean[])[] = [];
		matcher.match(['a', 'b'], (found) => answers.push(found));
		expect(host.log).toEqual(['start']);
		host.say('ready');
		host.say([true, false]);
		matcher.match(['c'], (found) => answers.push(found));
		host.say([false]);
		expect(host.log).toEqual(['start', 'wait 1000', '/a+/i on a b', 'wait 1000', '/a+/i on c']);
		expect(answers).toEqual([[true, false], [false]]);
	});

	it('is given up when it takes too long', () => {
		const host = new FakeHost();
		regexMatcher(query, host).match(['a'], () => host.log.push('answered'));
		host.say('ready');
		host.timeUp();
		host.say([true]);
		expect(host.log).toEqual(['start', 'wait 1000', '/a+/i on a', 'terminate', 'slow']);
	});

	it('ends its worker with the filter', () => {
		const host = new FakeHost();
		const matcher = regexMatcher(query, host);
		matcher.match(['a'], () => host.log.push('answered'));
		matcher.stop();
		host.say('ready');
		host.say([true]);
		expect(host.log).toEqual(['start', 'terminate']);
	});

	it('says so where no worker can be started', () => {
		const host = new FakeHost();
		host.start = () => {
			throw new Error('blocked');
		};
		regexMatcher(query, host).match(['a'], () => host.log.push('answered'));
		expect(host.log).toEqual(['no-worker']);
	});
});
