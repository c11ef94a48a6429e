/** What else readers call what a lesson is about, by its slug. */
export const lessonWords: Readonly<Record<string, readonly string[]>> = {
	'why-websocket': ['polling', 'server-sent events', 'SSE', 'EventSource'],
	'creating-sockets': ['new WebSocket', 'connect', 'ws://', 'wss://'],
	handshake: ['opening handshake', 'upgrade'],
	frames: ['frame', 'bits', 'masking'],
	data: ['binary', 'text', 'Blob', 'ArrayBuffer', 'JSON'],
	'flow-control': ['back-pressure', 'backpressure', 'slow receiver'],
	closing: ['close', 'closing handshake'],
	'ready-state': ['states', 'CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'],
	heartbeats: ['heartbeat', 'keep-alive', 'keepalive', 'ping pong', 'idle timeout'],
	reconnecting: ['reconnect', 'reconnection', 'back-off', 'backoff', 'jitter'],
	'subprotocols-and-extensions': ['subprotocol', 'sub protocol', 'extension', 'permessage-deflate', 'compression'],
	security: ['authentication', 'auth', 'token', 'Origin', 'cross-site', 'CSWSH'],
	'build-a-ticker': ['ticker', 'prices', 'subscribe', 'snapshot', 'sequence number', 'conflation'],
	debugging: ['debug', 'network panel', 'devtools'],
};
