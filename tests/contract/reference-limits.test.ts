import { createServer, maxHeaderSize } from 'node:http';
import { expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { SERVER_DEFAULTS } from '../../content/reference/limits/table.ts';

it('the reference gives the limits that ws has where no option says otherwise', () => {
	const options: object = new WebSocketServer({ noServer: true }).options;
	const names = Object.keys(SERVER_DEFAULTS.ws);
	expect(Object.fromEntries(names.map((name) => [name, Reflect.get(options, name)]))).toEqual(SERVER_DEFAULTS.ws);
});

it('the reference gives the limits of Node’s HTTP server', () => {
	const { headersTimeout, requestTimeout } = createServer();
	expect({ headersTimeout, requestTimeout, maxHeaderSize }).toEqual(SERVER_DEFAULTS.node);
});
