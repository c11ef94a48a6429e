import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'response-code-400': {
		wire: 'The request reached something that speaks HTTP, and it answered 400 in place of 101. Often it never saw an upgrade: the `Upgrade` and `Connection` headers are for one hop only, and a proxy that is not told to pass them drops them.',
		causes: [
			'A proxy in front does not pass `Upgrade` and `Connection` on, or speaks HTTP/1.0 to the server.',
			'Socket.IO without sticky sessions: the second request meets a process that does not know the session.',
			'The path has no WebSocket endpoint, and the framework answers 400 to what it does not expect.',
		],
		check:
			'Ask the server directly, then through each proxy, from the inside out. The first hop that answers something other than 101 is the one to mend.',
		fixes: [
			{
				stack: 'nginx',
				how: '`proxy_http_version 1.1;` `proxy_set_header Upgrade $http_upgrade;` `proxy_set_header Connection "upgrade";` in that very `location`.',
			},
			{ stack: 'Apache', how: 'Load `mod_proxy_wstunnel` (or, from 2.4.47 on, `ProxyPass … upgrade=websocket`).' },
			{
				stack: 'Socket.IO',
				how: "Switch on sticky sessions at the load balancer, or use `transports: ['websocket']` on the client.",
			},
		],
	},
	'response-code-200': {
		wire: 'A whole HTTP answer, usually a page. Whatever answered did not look at the upgrade at all.',
		causes: [
			'The path is wrong, and a single-page application answers every unknown path with its `index.html`.',
			'The development server is asked in place of the back end, and its proxy is not told to pass WebSocket.',
			'The server handles `request` and nobody handles `upgrade`.',
		],
		check: 'Ask with `curl` and look at the body: the page that comes back tells who answered.',
		fixes: [
			{ stack: 'Vite', how: "`server: { proxy: { '/ws': { target: 'ws://localhost:3000', ws: true } } }`" },
			{
				stack: 'nginx',
				how: 'Put a `location` for the WebSocket path before the `try_files … /index.html` of the application.',
			},
			{ stack: 'Node', how: 'Pass the HTTP server to `new WebSocketServer({ server })`, not the Express app.' },
		],
	},
	'response-code-301': {
		wire: 'An HTTP redirect with a `Location`. Chrome and Firefox do not follow it: a WebSocket handshake ends at the first answer. WebKitGTK does follow it.',
		causes: [
			'The server sends `ws://` to `https://`: write `wss://` in the first place.',
			'A trailing slash is missing or too many, and the framework redirects to the other form.',
			'A login page: the session has ended.',
		],
		check: 'Read the `Location` header of the answer: it is the address that should have been written.',
		fixes: [
			{
				stack: 'page',
				how: "Build the address from the page: `new WebSocket('/ws')`, or `location.protocol === 'https:' ? 'wss:' : 'ws:'` for older browsers.",
			},
			{ stack: 'Django, Rails', how: 'Route the path with exactly the slash that the client sends.' },
		],
	},
	'response-code-403': {
		wire: 'The server, or something in front of it, understood the request and refused it. 401 asks for credentials, 403 does not want these.',
		causes: [
			'The `Origin` is not on the server’s list. It is the page’s origin, not the address of the socket.',
			'The token or the cookie is missing: a page can’t set an `Authorization` header, and `SameSite` cookies do not travel from another site.',
			'A firewall for web applications, a bot rule or a CSRF check takes the upgrade for an attack.',
		],
		check: 'Ask once with the page’s `Origin`, once without. If only one is refused, it is the check of the origin.',
		fixes: [
			{
				stack: 'gorilla',
				how: '`Upgrader.CheckOrigin` compares with `Host`: have the proxy pass `Host`, or write a check with your own list.',
			},
			{
				stack: 'Django Channels',
				how: 'Add the page’s host to `ALLOWED_HOSTS` and wrap the router in `AllowedHostsOriginValidator`.',
			},
			{
				stack: 'page',
				how: 'Authenticate with a cookie of the same site, with a short-lived ticket in the URL, or with the first message.',
			},
		],
	},
	'response-code-404': {
		wire: 'An HTTP 404: the request arrived at a server that has nothing at this path.',
		causes: [
			'The path differs from the one that the server listens at: a missing prefix, or one that the proxy has cut off.',
			'The proxy routes by host name, and this name goes to another back end.',
			'The server’s `path` option is set, and it refuses everything else.',
		],
		check: 'Look at the access log of each hop: the first that logs another path has rewritten it.',
		fixes: [
			{
				stack: 'nginx',
				how: '`proxy_pass http://backend;` keeps the path, `proxy_pass http://backend/;` cuts the location’s prefix off.',
			},
			{
				stack: 'ws',
				how: "`new WebSocketServer({ server, path: '/ws' })` answers 400 to other paths; frameworks before it answer 404.",
			},
		],
	},
	'response-code-502': {
		wire: 'The proxy answered in place of the server: 502 it got no sound answer, 503 there is nobody to ask, 504 nobody answered in time, 500 the handler of the upgrade has thrown.',
		causes: [
			'The server behind the proxy is down, restarting, or crashed while it handled the upgrade.',
			'No healthy target: the health check asks for a page that the WebSocket server does not have.',
			'The server answers the upgrade only after slow work (a database, another service), and the proxy gives up before.',
		],
		check:
			'Read the proxy’s error log beside the server’s: `connect() failed` means nobody there, `prematurely closed` means it hung up.',
		fixes: [
			{
				stack: 'server',
				how: 'Accept the upgrade first, then do what is slow and say with a message or a close code how it went.',
			},
			{ stack: 'load balancer', how: 'Give the health check a plain HTTP path that answers 200.' },
			{ stack: 'client', how: 'Reconnect with a delay that grows and is random: a restart takes a while.' },
		],
	},
	'response-code-426': {
		wire: 'The server wants an upgrade and saw none: `Upgrade: websocket` did not arrive, or it arrived over HTTP/1.0 or as a plain GET.',
		causes: [
			'A proxy took the `Upgrade` header out.',
			'Somebody opened the WebSocket port in a browser’s address bar, or a health check asked it.',
			'`Sec-WebSocket-Version` is not 13: then the answer carries the version that the server wants.',
		],
		check: 'Ask the server directly. 101 there and 426 through the proxy: the proxy drops the header.',
		fixes: [
			{ stack: 'nginx', how: '`proxy_http_version 1.1;` and the two headers, see 400.' },
			{ stack: 'health check', how: 'Count 426 as healthy, or give it a path of its own.' },
		],
	},
	'response-code-429': {
		wire: 'The server or the gateway counts connections and has had enough from this address or account. `Retry-After` may say for how long.',
		causes: [
			'A client reconnects in a tight loop, without a growing delay.',
			'Many users behind one address (a school, an office) share one limit.',
			'A limit of connections for each account is reached: old sockets were never closed.',
		],
		check:
			'Look at the `Retry-After` header of the answer, and count the client’s attempts in a minute in the access log.',
		fixes: [
			{
				stack: 'client',
				how: 'Back off exponentially with jitter, and start again from the shortest delay only after a connection has held for some time.',
			},
			{ stack: 'server', how: 'Count by account where there is one, not by address alone.' },
		],
	},
	'http-authentication-failed': {
		wire: 'A 401 with `WWW-Authenticate: Basic` (or Digest). The browser has no credentials for it that it would send with a WebSocket.',
		causes: [
			'The endpoint is behind Basic authentication, and the page itself was not loaded with it.',
			'Credentials were expected to be taken from elsewhere: a page can’t add an `Authorization` header.',
		],
		check: 'Ask with `curl -u user:password`: 101 proves that only the credentials are missing.',
		fixes: [
			{ stack: 'server', how: 'Take a cookie or a ticket in place of Basic authentication on this path.' },
			{ stack: 'nginx', how: '`auth_basic off;` in the location of the WebSocket, with another check behind it.' },
		],
	},
} satisfies SymptomTexts;
