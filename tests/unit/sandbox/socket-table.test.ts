import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { SocketTable } from '../../../src/sandbox/worker/socket-table.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Opens two sockets that nobody keeps, and closes the second. */
function openTwo(table: SocketTable): void {
	for (let number = 1; number <= 2; number += 1) {
		const native = Object.create(WebSocket.prototype);
		table.add({ native, shownUrl: '', sendBuffer: Object.create(null), failing: false });
	}
	const second = table.withId(2);
	if (second !== undefined) table.closed(second);
}

test('a socket that is CLOSED is kept for no longer than the code keeps it', async () => {
	const table = new SocketTable();
	openTwo(table);
	expect([table.open, table.withId(2)?.id]).toEqual([1, 2]);
	// What a weak reference gave away lives to the end of the task.
	await setImmediate();
	collectGarbage();
	expect([table.withId(1)?.id, table.withId(2)]).toEqual([1, undefined]);
});
