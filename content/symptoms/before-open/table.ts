import type { SymptomTable } from '../../../src/components/internals/symptoms/symptoms.ts';
import { curl } from '../curl.ts';

export default {
	'failed-without-reason': {
		words: ["WebSocket connection to 'ws://…' failed:"],
		by: ['Chrome'],
		known: 'reported',
		sources: ['https://github.com/WICG/local-network-access'],
	},
	'err-connection-refused': {
		words: ['Error in connection establishment: net::ERR_CONNECTION_REFUSED'],
		by: ['Chrome'],
		known: 'here',
		sources: ['chromium:net/websockets/websocket_stream.cc'],
		command: 'nc -vz example.com 8080',
	},
	'tunnel-failed': {
		words: ['Establishing a tunnel via proxy server failed.', 'Proxy authentication failed'],
		by: ['Chrome'],
		known: 'source',
		sources: ['chromium:net/websockets/websocket_stream.cc'],
	},
	'err-ssl-protocol-error': {
		words: ['Error in connection establishment: net::ERR_SSL_PROTOCOL_ERROR'],
		by: ['Chrome'],
		known: 'source',
		sources: ['chromium:net/websockets/websocket_stream.cc', 'websockets/ws#1437'],
		command: 'openssl s_client -connect example.com:443 -servername example.com',
	},
	'err-cert-authority-invalid': {
		words: ['net::ERR_CERT_AUTHORITY_INVALID', 'net::ERR_CERT_COMMON_NAME_INVALID', 'net::ERR_CERT_DATE_INVALID'],
		by: ['Chrome'],
		known: 'reported',
		sources: ['zaphoyd/websocketpp#913', 'lynckia/licode#1149'],
		command: 'openssl s_client -connect example.com:443 -servername example.com -verify_return_error',
	},
	'handshake-timed-out': {
		words: ['WebSocket opening handshake timed out', 'WebSocket opening handshake was canceled'],
		by: ['Chrome'],
		known: 'source',
		sources: ['chromium:net/websockets/websocket_stream.cc'],
		command: 'nc -vz -w 5 example.com 443',
	},
	'closed-before-established': {
		words: ['WebSocket is closed before the connection is established.'],
		by: ['Chrome', 'Safari'],
		known: 'here',
		sources: [
			'chromium:third_party/blink/renderer/modules/websockets/websocket_common.cc',
			'facebook/create-react-app#10387',
			'robtaussig/react-use-websocket#119',
		],
		run: '/echo',
		seen: { lab: 'closing/while-connecting' },
	},
	'mixed-content': {
		words: [
			"Mixed Content: The page at '…' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint 'ws://…'. This request has been blocked; this endpoint must be available over WSS.",
			'An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.',
			'[blocked] The page at https://… was not allowed to run insecure content from ws://…',
		],
		by: ['Chrome', 'Safari'],
		known: 'source',
		sources: [
			'chromium:third_party/blink/renderer/core/loader/mixed_content_checker.cc',
			'hoppscotch/hoppscotch#4409',
			'outline/outline#4658',
		],
	},
	'firefox-cant-establish': {
		words: [
			'Firefox can’t establish a connection to the server at wss://….',
			'Firefox 无法建立到 ws://… 服务器的连接。',
		],
		by: ['Firefox'],
		known: 'source',
		sources: ['https://searchfox.org/mozilla-central/source/dom/websocket/WebSocket.cpp', 'vitejs/vite#9374'],
		command: curl(),
		run: '/refuse?status=403',
	},
	'safari-network-error-refused': {
		words: [
			'WebSocket network error: The operation couldn’t be completed. Connection refused',
			'WebSocket network error: The operation couldn’t be completed. Socket is not connected',
			'WebSocket network error: The operation couldn’t be completed. Protocol error',
		],
		by: ['Safari'],
		known: 'reported',
		sources: ['Atmosphere/atmosphere-javascript#239'],
		command: 'nc -vz example.com 8080',
	},
	'safari-bad-response': {
		words: ['failed: There was a bad response from the server.'],
		by: ['Safari'],
		known: 'reported',
		sources: ['miroslavpejic85/mirotalk#227'],
		command: curl(),
		run: '/refuse?status=403',
	},
	'local-network-access': {
		words: [
			'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
			'Permission was denied for this request to access the `local` address space.',
		],
		by: ['Chrome'],
		known: 'reported',
		sources: [
			'https://chromestatus.com/feature/5197681148428288',
			'https://github.com/WICG/local-network-access',
			'obs-websocket-community-projects/obs-websocket-js#367',
		],
	},
} satisfies SymptomTable;
