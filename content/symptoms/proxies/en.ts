import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'nginx-60-seconds': {
		wire: 'FIN from nginx to both sides, no Close frame: 1006 at both ends. `proxy_read_timeout` counts the silence of the server behind it; the default is 60 s.',
		causes: ['Neither side sends anything for a minute.'],
		check: 'Measure the time since the last byte from the server: 60.0 s.',
		fixes: [
			{ stack: 'server', how: 'Ping every 25 s: a ping is data from upstream and starts the count anew.' },
			{
				stack: 'nginx',
				how: '`proxy_read_timeout 1h;` in the location, as well as pings: without them nobody notices a dead link.',
			},
			{
				stack: 'ingress-nginx',
				how: '`nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"` on the ingress that has the path.',
			},
		],
	},
	'nginx-upstream-closed': {
		wire: 'The server behind nginx closed before it had answered the upgrade; the client gets 502.',
		causes: [
			'The handler of the upgrade crashed.',
			'The server speaks TLS and nginx plain HTTP to it, or the other way round.',
			'nginx speaks HTTP/1.0 to it.',
		],
		check: 'Follow the error log of nginx while connecting, beside the server’s own.',
		fixes: [
			{ stack: 'nginx', how: '`proxy_http_version 1.1;`, and `proxy_pass https://…` where the server speaks TLS.' },
		],
	},
	'ingress-400': {
		wire: '101 where one asks the pod, 400 where one asks through the ingress.',
		causes: [
			'Another proxy stands before the ingress (a CDN, a load balancer of layer 7) and drops the headers.',
			'A snippet replaced the configuration that the ingress writes by itself.',
		],
		check: 'Ask each hop from the inside out.',
		fixes: [
			{
				stack: 'ingress-nginx',
				how: 'It passes WebSocket by itself: take your own snippets out, and mend the hop before it.',
			},
		],
	},
	'alb-idle': {
		wire: 'TCP ended by the load balancer without a Close frame. Its idle time-out is 60 s by default, 4,000 s at most; pings of HTTP/2 do not count.',
		causes: [
			'Nothing was sent for a minute.',
			'The heartbeat is 60 s too: then it is a race, and it is lost every so often.',
		],
		check: 'Compare the interval of your heartbeat with the time-out: it must be less than half of it.',
		fixes: [{ stack: 'AWS', how: 'Ping every 25 s, or raise `idle_timeout.timeout_seconds`.' }],
	},
	'api-gateway-limits': {
		wire: 'A Close frame with 1001 after 10 minutes without traffic, or after 2 hours in any case; 1009 for a message of more than 128 KB or a frame of more than 32 KB. The gateway does not answer pings.',
		causes: ['Fixed quotas of the service.', '`GoneException`: your code posts to a connection that has ended.'],
		check: 'Log the time since `open`: 2:00:00 is the quota.',
		fixes: [
			{ stack: 'client', how: 'Reconnect before two hours are over, and resume from the last id.' },
			{ stack: 'server', how: 'Treat 410 as “gone”: delete the connection’s id.' },
		],
	},
	'cloudflare-100-seconds': {
		wire: 'TCP ended without a Close frame after about 100 s of silence; or a Close frame with 1001 and that reason, when the edge is restarted.',
		causes: ['Nothing was sent for 100 s.', 'A release at the edge: it comes to everybody, some times a week.'],
		check: 'Measure the time since the last byte.',
		fixes: [{ stack: 'client', how: 'Send a heartbeat every 30 s, reconnect with jitter, resume from the last id.' }],
	},
	'workers-connection-lost': {
		wire: 'The Worker or the Durable Object ended before the WebSocket was set up, or was restarted.',
		causes: [
			'A 101 was returned without `accept()` on the server’s half.',
			'The Durable Object was restarted by a deployment.',
			'The development proxy of wrangler lost its target.',
		],
		check: '`wrangler tail` shows the exception of the Worker.',
		fixes: [
			{
				stack: 'Workers',
				how: '`const [client, server] = Object.values(new WebSocketPair()); server.accept(); return new Response(null, { status: 101, webSocket: client });`',
			},
		],
	},
	'vite-ws-proxy': {
		wire: 'Vite’s development server could not pass the upgrade on, or its own socket for hot reload does not reach it.',
		causes: [
			'The target of `server.proxy` is down or restarting.',
			'The page is served through a TLS proxy, and the client of the hot reload asks for another host or port.',
		],
		check: 'Open the target without Vite.',
		fixes: [
			{ stack: 'Vite', how: '`ws: true` at the proxied path, with a `ws://` target.' },
			{ stack: 'Vite', how: "`server: { hmr: { protocol: 'wss', clientPort: 443 } }` behind a TLS proxy." },
		],
	},
	'next-cannot-upgrade': {
		wire: 'An ordinary answer: route handlers get a Request and give a Response, and have no socket to upgrade.',
		causes: ['The framework has no stable API for upgrades; an experimental one is under way.'],
		check: 'Look whether the server is started by `next start` or by a file of your own.',
		fixes: [
			{
				stack: 'Next.js',
				how: 'A custom server that handles `upgrade` for your path and hands all others to `app.getUpgradeHandler()`; or a WebSocket server of its own beside it.',
			},
		],
	},
	'works-on-localhost-only': {
		wire: 'Depends on the device in between: an answer other than 101, a connection that hangs, or one that is cut after a while.',
		causes: [
			'A firewall inspects port 80 and does not know the upgrade.',
			'A proxy of the network breaks TLS open and speaks HTTP/1.0 on.',
		],
		check: 'Ask from inside that network, once with `ws:` and once with `wss:`.',
		fixes: [{ stack: 'server', how: '`wss:` on port 443: what can’t be read is not changed.' }],
	},
} satisfies SymptomTexts;
