import { expect, it } from 'vitest';
import { TraceModel } from '../../../src/trace/model.ts';
import { newsOf } from '../../../src/workbench/run/server-news.ts';
import { construct, openEvent, state } from '../trace/wire.ts';

const failed = TraceModel.of([construct(1), state(0), state(3)]);
const opened = TraceModel.of([construct(1), state(0), state(1), openEvent()]);

it('calls a server away that answers neither to the tap nor to a socket', () => {
	expect(newsOf('absent', new TraceModel(), true)).toBe('away');
	expect(newsOf('absent', failed, true)).toBe('away');
});

it('calls a server unwatched that takes sockets without a tap', () => {
	expect(newsOf('absent', opened, true)).toBe('unwatched');
});

it('says that it is back to a run that missed it, and to no other', () => {
	expect(newsOf('open', failed, true)).toBe('back');
	expect(newsOf('open', opened, true)).toBe('back');
	expect(newsOf('open', opened, false)).toBeNull();
});

it('says nothing while a tap is being opened', () => {
	expect(newsOf('connecting', failed, true)).toBeNull();
	expect(newsOf('connecting', failed, false)).toBeNull();
});
