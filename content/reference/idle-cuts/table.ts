import { defineReference, type Evidence } from '../../../src/components/internals/reference/reference.ts';

/** The day on which a source was read, or a run was made. */
const READ = '2026-11-28';

/** The lab server cuts as proxies do, only sooner. */
const SPED_UP: readonly Evidence[] = [
	{ lab: 'heartbeats/idle-cut', claim: 'quiet-is-cut' },
	{ run: '/drop?idle=1000' },
];
const OWN_PING: readonly Evidence[] = [{ test: 'tests/contract/recipes/servers.test.ts' }];

export default defineReference({
	facts: ['when', 'counts', 'change', 'measured', 'read'],
	overview: ['when', 'change'],
	entries: [
		{
			id: 'nginx',
			name: 'nginx',
			sources: ['https://nginx.org/en/docs/http/websocket.html'],
			seen: [...SPED_UP, { test: 'tests/contract/recipes/hops.test.ts' }],
			facts: { change: '`proxy_read_timeout`', read: READ },
			words: ['proxy_read_timeout', '60 s', 'ingress-nginx'],
			more: ['reference/recipes'],
		},
		{
			id: 'haproxy',
			name: 'HAProxy',
			sources: ['https://cloud.tencent.com/developer/article/1355899', 'https://cnblogs.com/zhedan/p/14246945.html'],
			seen: SPED_UP,
			facts: { change: '`timeout tunnel`', read: READ },
			words: ['timeout tunnel', 'timeout client'],
		},
		{
			id: 'envoy',
			name: 'Envoy',
			sources: ['envoyproxy/envoy:docs/root/faq/configuration/timeouts.rst'],
			seen: SPED_UP,
			facts: { change: '`stream_idle_timeout`', read: READ },
			words: ['istio', 'stream_idle_timeout'],
		},
		{
			id: 'caddy',
			name: 'Caddy',
			sources: ['https://caddyserver.com/docs/caddyfile/directives/reverse_proxy'],
			seen: [{ test: 'tests/contract/recipes/hops.test.ts' }],
			facts: { change: '`stream_timeout`', read: READ },
			more: ['reference/recipes'],
		},
		{
			id: 'aws-alb',
			name: 'AWS Application Load Balancer',
			sources: [
				'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
				'mattermost/docs#8929',
			],
			seen: SPED_UP,
			facts: { change: '`idle_timeout.timeout_seconds`', read: READ },
			words: ['ALB', 'ELB'],
		},
		{
			id: 'aws-nlb',
			name: 'AWS Network Load Balancer',
			sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html'],
			seen: SPED_UP,
			facts: { change: '`tcp.idle_timeout.seconds`', read: READ },
			words: ['NLB', '350 s'],
		},
		{
			id: 'aws-api-gateway',
			name: 'AWS API Gateway',
			sources: [
				'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
			],
			seen: [{ run: '/close?code=1001&after=1000' }],
			facts: { read: READ },
			words: ['API Gateway'],
		},
		{
			id: 'cloudfront',
			name: 'AWS CloudFront',
			sources: [
				'https://repost.aws/questions/QU05nkjxdfRC2E67FGICmP3g/how-to-increase-cloudfront-websockets-idle-timeout',
			],
			seen: SPED_UP,
			facts: { read: READ },
		},
		{
			id: 'google-ingress',
			name: 'Google Cloud Ingress',
			sources: ['https://github.com/kubernetes/ingress-gce/blob/master/examples/websocket/README.md'],
			seen: [{ run: '/drop?after=1000' }],
			facts: { read: READ },
			words: ['GKE', 'GCP'],
		},
		{
			id: 'azure-load-balancer',
			name: 'Azure Load Balancer',
			sources: ['https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-tcp-idle-timeout'],
			seen: SPED_UP,
			facts: { read: READ },
		},
		{
			id: 'cloudflare',
			name: 'Cloudflare',
			sources: ['buildbot/buildbot#4078', 'websockets/ws#1520'],
			seen: SPED_UP,
			facts: { read: READ },
			words: ['100 s'],
		},
		{
			id: 'heroku',
			name: 'Heroku',
			sources: ['peers/peerjs-server#68', 'ryandotsmith/nginx-buildpack#47'],
			seen: SPED_UP,
			facts: { read: READ },
			words: ['55 s', 'H15'],
		},
		{
			id: 'ucloud',
			name: 'UCloud CLB',
			sources: ['https://ucloud-global.com/en/docs/ulb/clb/faq/design/idletimeout'],
			seen: SPED_UP,
			facts: { read: READ },
		},
		{
			id: 'nat',
			name: 'NAT',
			sources: ['RFC 5382 §5'],
			seen: [{ lab: 'heartbeats/dead-peer', claim: 'nothing-tells' }, { run: '/silent' }],
			facts: { read: READ },
			words: ['router', 'conntrack', '路由器'],
		},
		{
			id: 'deno',
			name: 'Deno',
			sources: ['https://docs.deno.com/api/deno/~/Deno.UpgradeWebSocketOptions.idleTimeout'],
			seen: OWN_PING,
			facts: { change: '`idleTimeout`', read: READ },
			words: ['No response from ping frame.'],
			more: ['reference/recipes'],
		},
		{
			id: 'bun',
			name: 'Bun',
			sources: ['https://bun.sh/reference/globals/bun/WebSocketHandler/sendPings'],
			seen: OWN_PING,
			facts: { change: '`idleTimeout`, `sendPings`', read: READ },
			more: ['reference/recipes'],
		},
		{
			id: 'python-websockets',
			name: 'Python websockets',
			sources: ['https://websockets.readthedocs.io/en/10.1/topics/timeouts.html'],
			seen: OWN_PING,
			facts: { change: '`ping_interval`, `ping_timeout`', read: READ },
			words: ['keepalive ping timeout'],
			more: ['reference/recipes'],
		},
		{
			id: 'socket-io',
			name: 'Socket.IO',
			sources: ['https://socket.io/docs/v4/reverse-proxy'],
			seen: [{ run: '/silent?answers=1' }],
			facts: { change: '`pingInterval`, `pingTimeout`', read: READ },
		},
		{
			id: 'safari',
			name: 'Safari',
			sources: ['https://github.com/WebKit/WebKit/tree/main/LayoutTests/http/tests/websocket/tests/hybi'],
			seen: [{ run: '/echo' }],
			facts: { read: READ },
			words: ['back/forward cache', 'suspension', 'iOS'],
		},
		{
			id: 'wechat',
			name: 'WeChat Mini Games',
			sources: ['https://developers.weixin.qq.com/community/develop/doc/0002a4fcfe4b00b104772017351409'],
			seen: [{ run: '/echo' }],
			facts: { read: READ },
			words: ['微信小程序', '微信小游戏', 'mini program'],
		},
	],
});
