import { expect, test, vi } from 'vitest';
import type { RealmConnection } from '../../../src/in-page/host-message.ts';
import type { ServerControl } from '../../../src/sandbox/messages.ts';
import { followControl } from '../../../src/server-program/follow-control.ts';

/** A program behind the page's port, with ports of its client programs. */
function followed() {
	const log: string[] = [];
	const { port1: page, port2: control } = new MessageChannel();
	followControl(control, {
		connect: (_, socket) => log.push(`connect ${socket}`),
		last: () => log.push('last'),
	});
	const open: MessagePort[] = [page];
	return {
		log,
		say: (command: ServerControl, ports: MessagePort[] = []): void => page.postMessage(command, ports),
		/** A client program, of two. @returns what its network says */
		client(number: number) {
			const { port1, port2 } = new MessageChannel();
			open.push(port1);
			page.postMessage({ type: 'client', client: number, of: 2 } satisfies ServerControl, [port2]);
			return (socket: number | null): void => {
				const said: RealmConnection = { socket };
				port1.postMessage(said, socket === null ? [] : [new MessageChannel().port2]);
			};
		},
		close: () => {
			for (const port of open) port.close();
		},
	};
}

test('a connection that is behind the news that its program is over comes before the last', async () => {
	const { log, say, client, close } = followed();
	const first = client(1);
	const second = client(2);
	say({ type: 'last' });
	first(1);
	first(null);
	await vi.waitUntil(() => log.length > 0);
	expect(log).toEqual(['connect 1']);
	second(1);
	second(null);
	await vi.waitUntil(() => log.length > 2);
	expect(log).toEqual(['connect 1', 'connect 2', 'last']);
	close();
});

test('where there is no client program, the page alone says when none comes any more', async () => {
	const { log, say, close } = followed();
	say({ type: 'connect', socket: 1 }, [new MessageChannel().port2]);
	say({ type: 'last' });
	await vi.waitUntil(() => log.length > 1);
	expect(log).toEqual(['connect 1', 'last']);
	close();
});
