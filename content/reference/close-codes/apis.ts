import { isCloseCodeFromPage, isCloseCodeOnWire } from '../../../src/protocol/close-codes.ts';

/** What a library does with a code that is handed to it for a Close frame. */
export interface CloseApi {
	readonly name: string;
	readonly takes: (code: number) => boolean;
	/** What comes of a code that it does not take. */
	readonly refuses: string;
	readonly source: string;
}

/** `tests/contract/close-apis.test.ts` asks ws and Node; the others were read in their sources. */
export const CLOSE_APIS: readonly CloseApi[] = [
	{
		name: 'Node `WebSocket`',
		takes: isCloseCodeFromPage,
		refuses: '`InvalidAccessError`',
		source: 'nodejs/undici:lib/web/websocket/connection.js',
	},
	{
		name: 'Deno',
		takes: isCloseCodeFromPage,
		refuses: '`InvalidAccessError`',
		source: 'denoland/deno:ext/websocket/01_websocket.js',
	},
	{ name: '`ws`', takes: isCloseCodeOnWire, refuses: '`TypeError`', source: 'websockets/ws:lib/validation.js' },
	{
		name: 'Python `websockets`',
		takes: isCloseCodeOnWire,
		refuses: '`ProtocolError`',
		source: 'python-websockets/websockets:src/websockets/frames.py',
	},
	{
		name: 'Go `coder/websocket`',
		takes: isCloseCodeOnWire,
		refuses: '`error`',
		source: 'coder/websocket:close.go',
	},
	// It writes any number, and an empty body for 1005.
	{ name: 'Go `gorilla/websocket`', takes: () => true, refuses: '', source: 'gorilla/websocket:conn.go' },
	{
		name: '.NET',
		takes: (code) => code >= 1000 && code !== 1006 && code !== 1015,
		refuses: '`ArgumentException`',
		source: 'https://learn.microsoft.com/dotnet/api/system.net.websockets.websocketclosestatus',
	},
];
