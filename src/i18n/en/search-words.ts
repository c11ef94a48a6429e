type Words = Readonly<Record<string, readonly string[]>>;

/** What else readers call what is on the pages. */
export interface SearchWords {
	/** What a lesson is about, by its slug. */
	readonly lessons: Words;
	/** What a page is for that is no lesson, by its address. */
	readonly pages: Words;
	/** How readers ask for an entry of the troubleshooting reference when they do not have its words, by its id. */
	readonly symptoms: Words;
}

export const searchWords: SearchWords = {
	lessons: {
		'why-websocket': ['polling', 'server-sent events', 'SSE', 'EventSource'],
		'creating-sockets': ['new WebSocket', 'connect', 'ws://', 'wss://'],
		handshake: ['opening handshake', 'upgrade'],
		frames: ['frame', 'bits', 'masking'],
		data: ['binary', 'text', 'Blob', 'ArrayBuffer', 'JSON'],
		'flow-control': ['back-pressure', 'backpressure', 'slow receiver'],
		closing: ['close', 'closing handshake'],
		'ready-state': ['states', 'CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'],
		heartbeats: [
			'heartbeat',
			'heartbeat interval',
			'ping interval',
			'keep-alive',
			'keepalive',
			'ping pong',
			'idle timeout',
		],
		reconnecting: ['reconnect', 'reconnection', 'back-off', 'backoff', 'jitter'],
		'subprotocols-and-extensions': ['subprotocol', 'sub protocol', 'extension', 'permessage-deflate', 'compression'],
		security: ['authentication', 'auth', 'token', 'Origin', 'cross-site', 'CSWSH', 'CORS', 'JWT', 'CSRF'],
		'build-a-chat': ['chat', 'message format', 'history', 'exactly once', 'XSS', 'escaping'],
		'build-a-ticker': ['ticker', 'prices', 'subscribe', 'snapshot', 'sequence number', 'conflation'],
		debugging: ['debug', 'network panel', 'devtools'],
		'build-a-game': ['game', 'multiplayer', 'prediction', 'reconciliation', 'interpolation', 'lag', 'cheating'],
	},
	pages: {
		'tools/frame': ['decode bytes', 'paste bytes', 'frame decoder', 'hex dump', 'unmask a payload', 'write a frame'],
		'tools/accept': ['SHA-1', 'GUID', '258EAFA5-E914-47DA-95CA-C5AB0DC85B11', 'accept key', 'derive the accept value'],
		'tools/handshake': ['check a handshake', 'handshake validator', 'curl -v'],
		'tools/trace': ['HAR', 'open a HAR', 'Wireshark', 'tcpdump', 'pcap', 'pcapng', 'capture', 'import', 'recording'],
	},
	symptoms: {
		'response-code-400': ['bad request', '400 behind nginx'],
		'response-code-301': ['redirect', 'websocket redirect'],
		'response-code-403': ['forbidden', 'unauthorized', '401 handshake'],
		'response-code-502': ['bad gateway', 'gateway timeout', 'service unavailable'],
		'err-connection-refused': ['connection refused', 'ECONNREFUSED', 'cannot connect', 'server not running'],
		'err-cert-authority-invalid': ['self-signed certificate', 'certificate error', 'expired certificate'],
		'mixed-content': ['ws on https page', 'ws from https', 'insecure websocket'],
		'local-network-access': ['localhost from https page', 'local network permission'],
		'closed-before-established': ['React StrictMode', 'useEffect twice'],
		'still-in-connecting': ['send before open', 'send too early'],
		'already-closing-or-closed': ['send after close'],
		'object-blob': ['message is a Blob', 'event.data is Blob', 'JSON.parse Blob'],
		'buffer-in-console': ['message is a Buffer', 'Buffer instead of string'],
		'background-timers': ['background tab', 'inactive tab', 'heartbeat stops in background'],
		'dead-link-unnoticed': [
			'half-open connection',
			'onclose not called',
			'network lost no close event',
			'cable unplugged',
		],
		'close-1006': [
			'abnormal closure',
			'ECONNRESET',
			'connection reset by peer',
			'EPIPE',
			'connection dropped',
			'disconnects randomly',
		],
		'nginx-60-seconds': [
			'nginx closes idle websocket',
			'proxy_read_timeout',
			'disconnects after 60 seconds',
			'nginx timeout',
		],
		'alb-idle': ['AWS ALB timeout', 'load balancer closes idle websocket'],
		'cloudflare-100-seconds': ['Cloudflare timeout', 'Cloudflare disconnects'],
		'works-on-localhost-only': ['works locally not in production', 'corporate firewall', 'office proxy'],
		'no-subprotocol-in-response': ['subprotocol not accepted', 'token in subprotocol'],
		'invalid-frame-header': ['two websocket servers on one port'],
		'safari-suspension': ['iPhone screen lock', 'Safari background'],
		'reserved-bits': ['compression mismatch'],
		'python-connection-closed': ['keepalive ping timeout', 'ConnectionClosed'],
		'ws-limits-and-violations': ['message too large ws', 'maxPayload'],
		'socket-io-session': ['sticky sessions', 'socket.io 400'],
		'vite-ws-proxy': ['vite hmr websocket', 'vite proxy websocket'],
		'next-cannot-upgrade': ['Next.js websocket'],
	},
};
