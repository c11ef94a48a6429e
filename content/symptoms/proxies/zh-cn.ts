import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'nginx-60-seconds': {
		wire: 'nginx 向两边发 FIN，没有关闭帧：两端都是 1006。`proxy_read_timeout` 计算的是后端沉默的时间，默认 60 秒。宝塔面板的反向代理底层也是 nginx，默认值相同。',
		causes: ['一分钟之内双方都没有发送任何东西。'],
		check: '测量距后端最后一个字节的时间：正好 60.0 秒。',
		fixes: [
			{ stack: '服务器', how: '每 25 秒发一次 ping：ping 也是来自后端的数据，会重新计时。' },
			{ stack: 'nginx、宝塔', how: '在 location 里写 `proxy_read_timeout 1h;`，同时仍要发 ping：否则断线没有人发现。' },
			{
				stack: 'ingress-nginx',
				how: '在该路径所在的 ingress 上加 `nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"`。',
			},
		],
	},
	'nginx-upstream-closed': {
		wire: 'nginx 后面的服务器在应答升级之前就关闭了，客户端得到 502。',
		causes: [
			'处理升级的代码崩溃了。',
			'服务器用 TLS，而 nginx 用明文 HTTP 访问它，或者相反。',
			'nginx 用 HTTP/1.0 访问它。',
		],
		check: '连接的同时看 nginx 的错误日志，对照服务器自己的日志。',
		fixes: [{ stack: 'nginx', how: '`proxy_http_version 1.1;`；服务器用 TLS 时写 `proxy_pass https://…`。' }],
	},
	'ingress-400': {
		wire: '直连 Pod 得到 101，经过 ingress 得到 400。',
		causes: [
			'ingress 前面还有一层代理（CDN、七层负载均衡），丢了头字段。',
			'自己写的 snippet 覆盖了 ingress 自动生成的配置。',
		],
		check: '从里到外逐跳测试。',
		fixes: [{ stack: 'ingress-nginx', how: '它本来就转发 WebSocket：去掉自己的 snippet，修它前面的那一跳。' }],
	},
	'alb-idle': {
		wire: '负载均衡断开 TCP，没有关闭帧。空闲超时默认 60 秒，最大 4000 秒；HTTP/2 的 PING 不算数。',
		causes: ['一分钟没有发送任何东西。', '心跳也是 60 秒：两者几乎同时到点，心跳有时会晚一步。'],
		check: '比较心跳间隔和超时：间隔必须小于一半。',
		fixes: [{ stack: 'AWS', how: '每 25 秒发一次 ping，或者调大 `idle_timeout.timeout_seconds`。' }],
	},
	'api-gateway-limits': {
		wire: '10 分钟没有流量、或者满 2 小时，收到关闭码 1001 的关闭帧；消息超过 128 KB 或帧超过 32 KB 则是 1009。网关不应答 ping。',
		causes: ['服务的固定配额。', '`GoneException`：代码在向已经结束的连接推送。'],
		check: '记录距 `open` 的时间：2:00:00 就是配额。',
		fixes: [
			{ stack: '客户端', how: '满两小时之前主动重连，从最后一个 id 续传。' },
			{ stack: '服务器', how: '把 410 当作“已离开”：删掉这个连接的 id。' },
		],
	},
	'cloudflare-100-seconds': {
		wire: '沉默约 100 秒之后 TCP 断开，没有关闭帧；边缘节点重启时，则是关闭码 1001 和这句原因的关闭帧。',
		causes: ['100 秒没有发送任何东西。', '边缘节点发布新版本：人人都会遇到，一周几次。'],
		check: '测量距最后一个字节的时间。',
		fixes: [{ stack: '客户端', how: '每 30 秒一次心跳，重连带抖动，从最后一个 id 续传。' }],
	},
	'workers-connection-lost': {
		wire: 'Worker 或 Durable Object 在 WebSocket 建好之前就结束了，或者被重启。',
		causes: [
			'返回了 101，却没有对服务器那一半调用 `accept()`。',
			'部署时 Durable Object 被重启。',
			'wrangler 的开发代理失去了目标。',
		],
		check: '`wrangler tail` 会显示 Worker 的异常。',
		fixes: [
			{
				stack: 'Workers',
				how: '`const [client, server] = Object.values(new WebSocketPair()); server.accept(); return new Response(null, { status: 101, webSocket: client });`',
			},
		],
	},
	'vite-ws-proxy': {
		wire: 'Vite 的开发服务器没能转发升级，或者它自己的热更新 socket 连不上。',
		causes: ['`server.proxy` 的目标没有运行或正在重启。', '页面经 TLS 代理访问，热更新的客户端连了别的主机或端口。'],
		check: '绕过 Vite，直接访问目标。',
		fixes: [
			{ stack: 'Vite', how: '在代理的路径上写 `ws: true`，目标用 `ws://`。' },
			{ stack: 'Vite', how: "TLS 代理后面写 `server: { hmr: { protocol: 'wss', clientPort: 443 } }`。" },
		],
	},
	'next-cannot-upgrade': {
		title: 'Next.js 的 route handler 不能升级到 WebSocket',
		wire: '一个普通响应：路由处理函数拿到的是 Request，返回的是 Response，没有可以升级的 socket。',
		causes: ['框架还没有稳定的升级 API，实验性的正在开发中。'],
		check: '看服务器是由 `next start` 启动的，还是由自己的文件启动的。',
		fixes: [
			{
				stack: 'Next.js',
				how: '用自定义服务器处理你那个路径的 `upgrade`，其余交给 `app.getUpgradeHandler()`；或者另起一个 WebSocket 服务器。',
			},
		],
	},
	'works-on-localhost-only': {
		title: '本机能连，换到公司网络就连不上',
		wire: '取决于中间的设备：响应不是 101、连接卡住，或者过一会儿被断开。',
		causes: ['防火墙检查 80 端口，不认识升级。', '网络里的代理拆开 TLS，再用 HTTP/1.0 转发。'],
		check: '在那个网络里，分别用 `ws:` 和 `wss:` 测试。',
		fixes: [
			{ stack: '服务器', how: '在 443 端口用 `wss:`：读不懂的内容就不会被改动。微信小程序等平台本来也只允许 `wss:`。' },
		],
	},
} satisfies SymptomTexts;
