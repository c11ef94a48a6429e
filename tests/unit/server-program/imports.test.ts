import { expect, test } from 'vitest';
import { withoutImports } from '../../../src/server-program/modules.ts';

test.each([
	["import { WebSocketServer } from 'ws';", "const { WebSocketServer } = labModule('ws');"],
	[
		"import WebSocket, { WebSocketServer } from 'ws';",
		"const { default: WebSocket, WebSocketServer } = labModule('ws');",
	],
	['import { WebSocketServer as Server } from "ws"', 'const { WebSocketServer: Server } = labModule("ws")'],
	["import * as http from 'node:http';", "const http = labModule('node:http');"],
	["import 'ws';", "labModule('ws');"],
	['const text = "import it from \'there\'";', 'const text = "import it from \'there\'";'],
])('%s is destructured', (code, expected) => {
	expect(withoutImports(code)).toBe(expected);
});

test('every line keeps its number', () => {
	const code = "import {\n\tWebSocketServer,\n\tWebSocket,\n} from 'ws';\n\nnew WebSocketServer({ port: 1 });\n";
	expect(withoutImports(code).split('\n').indexOf('new WebSocketServer({ port: 1 });')).toBe(5);
});
