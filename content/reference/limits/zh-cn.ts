import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';
import { lengthFigures } from './table.ts';

export default {
	lead: '浏览器、服务器和代理的上限在哪里，超过之后会怎样。浏览器的数字是 2026 年 11 月的：Chromium 156、Firefox ESR 153、WebKitGTK 2.50.6。`ws`、Node 和本站服务器的数字由测试直接取得；其余是 2026 年 11 月时出处上写的。静默多少秒会被断开，另有一页。',
	nouns: ['限制'],
	labels: { figures: '数值', beyond: '超过之后', careful: '注意' },
	given: lengthFigures((count) => `${count} 位：`),
	entries: {
		'control-payload': {
			name: '控制帧的字节数',
			is: 'ping、pong 和关闭帧最多带 125 字节：它们只有短长度。关闭帧要用两个字节写关闭码，所以原因最多 123 字节。',
			facts: {
				figures: ['ping、pong：125 字节。', '关闭帧的原因：123 字节 UTF-8，也就是 41 个汉字。'],
				beyond: '`close()` 抛出 SyntaxError；线路上出现更长的控制帧，以 1002 关闭。',
			},
		},
		'frame-length': {
			name: '帧的字节数',
			is: '一个帧能声明的长度。没有程序会接受这么长的帧：接收方自己的限制先起作用。',
			facts: {
				beyond: '64 位长度的最高位必须是 0，否则以 1002 关闭。超过接收方的限制：1009。',
				careful: 'JavaScript 只能精确到 2⁵³ − 1。',
			},
		},
		'browser-sockets': {
			name: '浏览器同时打开的 socket',
			is: '一个浏览器能同时保持多少个 WebSocket，同一进程或整个浏览器的标签页合计。',
			facts: {
				figures: [
					'Chromium：255。',
					'Firefox：200（`network.websocket.max-connections`）。',
					'WebKitGTK：试了 500 个，打开 198 个。',
				],
				beyond: [
					'Chromium：先 `error`，再 1006，控制台里是“Insufficient resources”。',
					'Firefox：先 `error`，再 1006。',
					'WebKitGTK：只有 `error`，没有 `close`。',
				],
				careful: '泄漏往往最先在这里暴露：组件卸载时没有关闭 socket。',
			},
		},
		'browser-timeouts': {
			name: '浏览器的等待时间',
			is: '浏览器等待握手的响应、等待对方的关闭帧，各等多久。',
			facts: {
				figures: [
					'握手：Chromium 240 秒，Firefox 20 秒（`network.websocket.timeout.open`），据各自的源码。',
					'关闭帧：Chromium 60 秒，Firefox 20 秒，WebKitGTK 约 5 秒。',
				],
				beyond: '`close`，关闭码 1006。',
				careful: '两者都没有选项可调。想早点放弃，就在自己定的时间之后调用 `close()`。',
			},
		},
		ws: {
			name: '默认值',
			is: '`ws` 8.23 在没有另设选项时的限制。大小以字节计，时间以毫秒计。',
			facts: {
				beyond: ['消息过大：1009。', '分片或数据块过多：1008。', '关闭帧得不到回应：切断 TCP。'],
				careful: '`maxPayload` 对解压后的消息同样有效。一千个客户端每个 100 MiB，服务器吃不消：请设置它。',
			},
		},
		node: {
			name: '默认值',
			is: '读取握手的是 Node 的 HTTP 服务器，这是它的限制。单位是字节和毫秒。',
			facts: {
				beyond: ['头字段过大：431。', '头字段或请求来得太慢：408。'],
				careful: 'Cookie 太大会超过头字段的限制：握手因 431 失败，而且只发生在已登录的用户身上。',
			},
		},
		python: {
			name: '默认值',
			is: '`websockets` 库的限制。',
			facts: {
				figures: ['`max_size` 1,048,576 字节', '`ping_interval` 20 秒，`ping_timeout` 20 秒', '`close_timeout` 10 秒'],
				beyond: ['消息过大：1009。', '等不到 pong：1011。'],
			},
		},
		go: {
			name: '默认值',
			is: '`coder/websocket` 的限制。',
			facts: {
				figures: ['每条消息 32,768 字节，可用 `SetReadLimit` 修改', '等待对方的关闭帧 5 秒'],
				beyond: '消息过大：1009。',
				careful: '`gorilla/websocket` 默认不限，要用 `SetReadLimit` 设置。',
			},
		},
		'api-gateway': {
			name: '配额',
			is: '亚马逊 WebSocket API 网关的限制，这四项都不能提高。',
			facts: {
				figures: ['帧：32 KB。', '消息：128 KB。', '连接时长：2 小时。', '静默：10 分钟。'],
				beyond: '帧或消息过大：1009。',
				careful: '网页无法决定一条消息怎样切成帧：请让每条消息都小于 32 KB。',
			},
		},
		'lab-server': {
			name: '实验服务器',
			is: '动手试验时可能遇到的本站服务器的限制。单位是字节和毫秒；名称与 `docs/limits.md` 一致，那里有全部。',
			facts: {
				beyond: ['过大：1009。', 'socket 或握手过多：429 或 503，带 `Retry-After`。', '过快：服务器放慢读取。'],
				careful: '关闭帧的原因里写着是哪一项限制。',
			},
		},
	},
} satisfies TextsOf<typeof table>;
