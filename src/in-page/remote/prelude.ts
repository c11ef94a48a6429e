/**
 * What a sandbox's worker begins with for a run in the page: puts the WebSocket of `src/in-page` in the place of the browser's own, before
 * the program of the worker takes what it watches.
 */
import { defineWebSocket, type SocketSurroundings } from '../socket/define-web-socket.ts';
import { HANDOVER, type Handover } from './handover.ts';
import { remoteSockets } from './remote-sockets.ts';

let connect: SocketSurroundings['connect'] = () => {
	throw new Error('There is no port yet.');
};
let fired: Event | null = null;

const value = defineWebSocket({
	baseURL: null,
	connect: (request, listener) => connect(request, listener),
	firing: (event) => {
		fired = event;
	},
});
const handover: Handover = {
	attach: (port) => {
		connect = remoteSockets(port);
	},
	isFiring: (event) => event === fired,
};

Object.defineProperty(globalThis, 'WebSocket', { value, writable: true, enumerable: false, configurable: true });
Object.defineProperty(globalThis, HANDOVER, { value: handover, configurable: true });
