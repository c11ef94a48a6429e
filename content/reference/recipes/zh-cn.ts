import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: '可以直接拿去改的文件：三个代理，五个把消息原样发回的服务器，一个客户端。测试运行的就是这些文件：升级、70,000 字节、ping、关闭码；服务器还要经过失联的客户端、过大的消息、别的站点的页面和一次重启。',
	nouns: ['配方', 'WebSocket 配置'],
	labels: {
		ran: '运行版本',
		heartbeat: '心跳',
		survives: '能撑过的空闲断开',
		notes: '值得知道',
	},
	entries: {
		nginx: {
			is: '代理，后面是 8080 端口的服务器，只转发一个路径。`Upgrade` 和 `Connection` 必须重新写一遍，超时要比服务器的心跳长。',
			facts: {
				heartbeat: '自己没有心跳，转发服务器的',
				survives: '它自己的 80 秒，前提是服务器每 25 秒发一个 ping',
				notes: [
					'`proxy_read_timeout` 只计算服务器沉默的时间。客户端的心跳要有服务器应答才有用。',
					'如果给每个请求都写 `Connection: upgrade`，普通页面的长连接就保不住了，所以要用 `map`。',
					'每个 WebSocket 占用两个 `worker_connections`。',
					'重新加载时，旧的 worker 会等到它的 socket 全部结束；用 `worker_shutdown_timeout` 设上限。',
				],
			},
		},
		caddy: {
			is: '同样的事只要三行。Caddy 自动转发 `Upgrade`，对空闲连接没有超时，TLS 也自动处理。',
			facts: {
				heartbeat: '自己没有心跳，转发服务器的',
				survives: '它自己不会断开',
				notes: [
					'重新加载配置会结束所有 WebSocket：客户端收到 1001。2.6.2 发给服务器的关闭帧没有掩码，ws 会报 `MASK must be set`；没有 `error` 监听器，进程就退出了。',
					'较新的版本可以在块里写 `stream_close_delay 5m`，给打开的连接留出时间。',
					'`stream_timeout 24h` 让连接到了这个寿命就结束，不管有没有数据。',
				],
			},
		},
		vite: {
			is: 'Vite 的开发服务器把一个路径转发给你自己的服务器，这样页面和 socket 同源。',
			facts: {
				heartbeat: '自己没有心跳，转发服务器的',
				survives: '它自己不会断开',
				notes: [
					'最容易忘的是 `ws: true`：没有它就没人应答升级，socket 一直停在 CONNECTING。',
					'Vite 热更新自己也有一个 WebSocket，靠子协议 `vite-hmr` 与你的区分。不要把你的 socket 放在同一个路径上。',
					'后面的服务器看到的 `Origin` 是页面的源 `http://localhost:5173`。',
				],
			},
		},
		node: {
			is: '带心跳的服务器，限制消息大小和待发数据量，检查 Origin，能有序退出。',
			facts: {
				heartbeat: '每 25 秒一个 ping；到下一次还没有应答就切断，1006',
				survives: '60 秒及以上，包括 nginx 和 AWS ALB',
				notes: [
					'超过 1 MiB 的消息以 1009 结束连接。不设 `maxPayload` 时上限是 100 MiB。',
					'背压：客户端一点也不读，却往这个服务器发了 200 MB，它的内存只增加了 15 MB；客户端恢复读取后，数据全部发了回来。',
					'所有地址共用一个 `upgrade` 监听器：同一个 HTTP 服务器上挂两个 ws 服务器，会把同一次握手应答两遍。',
					'重启用 1001 而不用 1012：WebKitGTK 把 1012 当成错误，报 1006。',
				],
			},
		},
		'node-client': {
			is: '用 Node 自带的 `WebSocket` 写的客户端。服务器沉默时主动询问，对端已死就放弃，等一段越来越长的随机时间再重连。',
			facts: {
				heartbeat: '沉默 25 秒后询问，等 10 秒，任何回应都算',
				survives: '60 秒及以上，前提是服务器会应答',
				notes: [
					'它的 API 和网页里的一样：不能发送 ping，服务器的 ping 会自动应答。',
					'Node 把 `http:` 地址当作 `ws:`，不接受相对地址。',
					'除了 1000 和 1008，任何结束之后都会重连。各个关闭码是什么含义，请和服务器约定好。',
				],
			},
		},
		deno: {
			is: '心跳是内置的。服务器端的 socket 也是网页那套 API。',
			facts: {
				heartbeat: '每 25 秒（`idleTimeout` 的一半）一个 ping；50 秒没有应答以 1001 关闭',
				survives: '60 秒及以上',
				notes: [
					'`close()` 和网页里一样，只接受 1000 和 3000 到 4999：不能发送 1009，所以这里用 4009。',
					'没有消息大小上限，也不能暂停读取：只能在消息到达后检查长度，并断开太慢的客户端。',
					'`shutdown()` 以 1001 关闭所有 socket，原因是 `Server shutting down`。',
				],
			},
		},
		bun: {
			is: '心跳、消息大小上限、待发数据上限都是设置项。',
			facts: {
				heartbeat: '每 24 秒一个 ping；32 秒没有应答就切断，1006',
				survives: '60 秒及以上',
				notes: [
					'时间以 4 秒为单位：`idleTimeout: 1` 时，4 秒后发 ping，8 秒后切断。',
					'超过 1 MiB 的消息以 1009 结束连接。',
					'Bun 不检查 Origin，要自己检查。',
				],
			},
		},
		go: {
			is: '一个 goroutine 读，另一个发 ping。失联的客户端由读写两个截止时间发现。',
			facts: {
				heartbeat: '每 25 秒一个 ping；60 秒没有 pong 就切断，1006',
				survives: '60 秒及以上',
				notes: [
					'同一时刻只能有一个 goroutine 写消息；`WriteControl` 可以同时调用。',
					'不设 `CheckOrigin` 时，gorilla 比较 `Origin` 和 `Host`。代理改写了 `Host`，就会拒绝所有人。',
					'`net/http` 的 `Shutdown` 不会等待 WebSocket，要自己逐个关闭。',
				],
			},
		},
		python: {
			is: '心跳、上限、Origin 和有序退出，全都是 `serve` 的参数。',
			facts: {
				heartbeat: '每 25 秒一个 ping；20 秒没有应答以 1011 关闭',
				survives: '60 秒及以上',
				notes: [
					'Origin 按整个字符串比较；`None` 允许不带 Origin 的程序连接。',
					'这个库会自动协商 permessage-deflate。写 `compression=None` 可以省下它给每条连接带来的内存。',
					'阻塞事件循环（例如 `time.sleep`）会连 pong 一起耽误，连接就以 1011 断开。',
				],
			},
		},
	},
} satisfies TextsOf<typeof table>;
