import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: '以下都是默认值，各附出处和查阅日期；要依赖哪一条，请再核对一次。服务器每 25 秒发一个 ping、客户端应答 pong，就能撑过表中所有按空闲时间断开的设备。',
	nouns: ['空闲超时', '空闲断开'],
	labels: {
		when: '何时断开',
		counts: '什么算有数据',
		change: '怎样修改',
		measured: '在此实测',
		read: '查阅日期',
	},
	entries: {
		nginx: {
			is: '直接断开两侧的 TCP 连接，没有关闭帧：两端看到的都是 1006。宝塔面板的反向代理也是 nginx，默认值相同。',
			facts: {
				when: '60 秒没有收到后端服务器的数据',
				counts: '只看后端发来的数据，客户端发的不算',
				measured: 'Debian 的 nginx 1.22.1，默认配置：60.1 秒后断开。',
			},
		},
		haproxy: {
			is: '隧道的超时由 `timeout tunnel` 决定；没有设置时用两侧各自的超时。它没有默认值，以配置文件为准。',
			facts: {
				when: '50 秒没有数据（Debian 自带的配置）',
				counts: '两侧任意一方的数据',
				measured: 'HAProxy 2.6.12，Debian 配置文件的 `defaults`：50.0 秒后断开。',
			},
		},
		envoy: {
			is: '在它看来一个 WebSocket 就是一条流，流最多可以空闲这么久。Istio 用的也是它。',
			facts: { when: '5 分钟没有数据', counts: '两侧任意一方的数据' },
		},
		caddy: {
			is: '对空闲的 WebSocket 没有超时。重新加载配置时以 1001 结束所有连接，`stream_close_delay` 可以推迟。',
			facts: {
				when: '不因空闲而断开',
				measured: 'Debian 的 Caddy 2.6.2：沉默 250 秒之后连接仍然打开。',
			},
		},
		'aws-alb': {
			is: '断开 TCP 连接，没有关闭帧。应用的 ping 如果也是 60 秒一次，有时就会晚到一步。',
			facts: { when: '60 秒没有数据', counts: '两侧任意一方的数据；HTTP/2 的 PING 帧不算' },
		},
		'aws-nlb': {
			is: '两侧都没有发送数据的 TCP 连接会被它结束。',
			facts: { when: '350 秒没有数据', counts: '两侧任意一方的数据' },
		},
		'aws-api-gateway': {
			is: '以 1001 关闭。两个时间都是固定配额，不能调高：请在满两小时之前主动重连。',
			facts: { when: '10 分钟没有流量；无论如何不超过 2 小时', change: '不能改' },
		},
		cloudfront: {
			is: '等的是源站发来的数据。',
			facts: { when: '10 分钟没有收到源站的数据', change: '不能改' },
		},
		'google-ingress': {
			is: '后端服务的超时在这里是 WebSocket 的最长寿命，而不是允许的空闲时间。',
			facts: { when: '打开 30 秒之后，不管有没有数据', change: '后端服务的超时' },
		},
		'azure-load-balancer': {
			is: 'TCP 连接空闲超过这个时间，就不再保证能用。',
			facts: { when: '4 分钟没有数据', change: '空闲超时，4 到 30 分钟' },
		},
		cloudflare: {
			is: '据用户报告，会断开沉默的连接；边缘节点重启时则以 1001 关闭，所以客户端无论如何都要会重连。',
			facts: { when: '100 秒没有数据' },
		},
		heroku: {
			is: '据用户报告，它的路由层会断开沉默的连接。',
			facts: { when: '55 秒没有数据' },
		},
		ucloud: {
			is: '它维持两条连接，一条到客户端，一条到后端服务器；超时之后两条都关闭。',
			facts: { when: '60 秒没有数据', change: '监听器的空闲超时' },
		},
		nat: {
			is: '路由器会遗忘空闲的 TCP 连接，两端都得不到通知，都以为连接还开着。RFC 要求保留两小时以上；家用路由器和移动网络往往短得多。',
			facts: { when: '按 RFC，最早 2 小时 4 分钟' },
		},
		deno: {
			is: '用 `Deno.upgradeWebSocket` 的服务器会自己在一半时间发 ping，到时没有任何应答就断开：1001，原因是 `No response from ping frame.`',
			facts: {
				when: '它的 ping 30 秒没有得到应答',
				measured: 'Deno 2.9.6：每 15 秒一个 ping，收不到 pong 则 30.2 秒后关闭。',
			},
		},
		bun: {
			is: '用 `Bun.serve` 的服务器会在快到时间时发 ping，没有应答就直接断开，没有关闭帧。',
			facts: {
				when: '它的 ping 120 秒没有得到应答',
				measured: 'Bun 1.4.5：每 104 秒一个 ping，收不到 pong 则 120.1 秒后断开。',
			},
		},
		'python-websockets': {
			is: '用它写的服务器会自己发 ping，没有应答就以 1011 关闭，原因是 `keepalive ping timeout`。',
			facts: {
				when: '每 20 秒发一个 ping，20 秒没有得到应答',
				measured: 'websockets 10.4 和 17.1：每 20 秒一个 ping，收不到 pong 则 40.1 秒后关闭。',
			},
		},
		'socket-io': {
			is: '用自己的消息当 ping。代理的超时必须大于两个时间之和。',
			facts: { when: '45 秒：每 25 秒问一次，等 20 秒' },
		},
		safari: {
			is: '页面进入往返缓存（back/forward cache）时关闭它的 socket：1001，原因是 `WebSocket is closed due to suspension.`',
			facts: { when: '用户离开页面的同时' },
		},
		wechat: {
			name: '微信小游戏',
			is: '小游戏转到后台后，客户端会禁止它的所有网络连接；一段时间没有数据的 socket 也会被关闭。切回前台时要重连。',
			facts: { when: '转到后台 5 秒之后' },
		},
	},
} satisfies TextsOf<typeof table>;
