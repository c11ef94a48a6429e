/** What `server.js` can import. */
import * as buffer from 'node:buffer';
import * as events from 'node:events';
import type { SandboxStrings } from '../i18n/sandbox.ts';
import { STATUS_CODES, serverMaker } from './http.ts';
import type { recordedClasses } from './record-sockets.ts';

/** @returns the function that stands for `import` */
export function programModules(classes: ReturnType<typeof recordedClasses>, strings: SandboxStrings) {
	const { WebSocket, WebSocketServer, HttpServer } = classes;
	const createServer = serverMaker(HttpServer);
	const http = { createServer, Server: HttpServer, STATUS_CODES };
	const modules: ReadonlyMap<string, object> = new Map<string, object>([
		['ws', { WebSocket, WebSocketServer, default: WebSocket }],
		['http', { ...http, default: http }],
		['events', { EventEmitter: events.EventEmitter, default: events.EventEmitter }],
		['buffer', { Buffer: buffer.Buffer, default: buffer }],
	]);
	return (name: string): object => {
		const found = modules.get(name.replace(/^node:/, ''));
		if (found === undefined) throw new Error(strings.noModule(name, [...modules.keys()].join(', ')));
		return found;
	};
}
