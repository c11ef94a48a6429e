import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { wholeNumber } from '../../../src/i18n/whole-number.ts';
import { measuredCost } from './given.ts';
import type table from './table.ts';

export default {
	lead: '每一行都是一种在页面打开期间把数据送到页面的办法。字节数来自同一次录制的运行，传的是同样的二十条更新；浏览器版本取自 MDN 兼容性数据 8.1.9（2026 年 11 月 12 日）。',
	nouns: ['WebSocket 还是', 'WebSocket 与'],
	labels: {
		direction: '方向',
		data: '传什么',
		pressure: '页面太慢时能让服务器等',
		again: '自动重连',
		cost: '20 条更新',
		support: '浏览器',
		take: '适合',
	},
	given: measuredCost(
		({ requests, out, in: back }) =>
			`${requests} 个请求；发出 ${wholeNumber(out)} 字节，收到 ${wholeNumber(back)} 字节`,
	),
	entries: {
		websocket: {
			is: '一条连接，双向传递消息；服务器发来的短消息只多 2 字节帧头。',
			facts: {
				direction: '双向，同时',
				data: '文本和二进制消息',
				pressure: '不能：消息堆在页面里',
				again: '不会',
				support: 'Chrome 5、Firefox 11、Safari 5；Node 22',
				take: '消息多、双向、不知道何时会来：聊天、游戏、用户可以随时换品种的实时行情。',
			},
		},
		'server-sent-events': {
			name: '服务器发送事件',
			is: '一个不结束的 HTTP 响应，由 `EventSource` 切成事件。只要代理不缓冲响应，都能用。',
			facts: {
				direction: '只能由服务器发送',
				data: 'UTF-8 文本',
				pressure: '不能',
				again: '会，并且告诉服务器收到的最后一个事件',
				support: 'Chrome 6、Firefox 6、Safari 5',
				take: '新闻、通知、进度条：只有一个方向。在 HTTP/1.1 上，每个都要占用到同一主机的约六条连接之一。',
			},
		},
		'long-polling': {
			name: '长轮询',
			is: '有了新东西服务器才回答的请求；得到回答再发下一个。',
			facts: {
				direction: '由服务器发送，一问一答',
				data: '响应能带的任何东西',
				pressure: '能：不问就没有',
				again: '每个请求都是重新开始',
				support: '全部',
				take: '很少的更新，或者别的都过不去的网络。懂 HTTP 的设备都懂它。',
			},
		},
		'fetch-streaming': {
			name: 'fetch 流式读取',
			is: '边到边读响应的 `body`。数据块在哪里断开都有可能，消息要自己从中划分。',
			facts: {
				direction: "由服务器发送；流式请求要整个发完，响应才来（`duplex: 'half'`）",
				data: '字节',
				pressure: '能：没读的留在服务器',
				again: '不会',
				support: 'Chrome 43、Firefox 65、Safari 10.1；流式请求：Chrome 131、Safari 27.3',
				take: '还在生成中的回答文本，而且要自定义请求头和方法。',
			},
		},
		websocketstream: {
			is: '同样的协议，换了一套 API：用可读流和可写流代替事件。',
			facts: {
				direction: '双向，同时',
				data: '文本和二进制消息',
				pressure: '能',
				again: '不会',
				cost: '与 WebSocket 相同：线路上就是一回事',
				support: '只有 Chrome 124 起',
				take: '发送方比页面快、且用户都用 Chrome 的场合。请保留 WebSocket 作后备。',
			},
		},
		webtransport: {
			is: '一条 HTTP/3 连接上的许多条流和数据报。丢一个包只耽误它自己的流；丢了数据报谁也不耽误。',
			facts: {
				direction: '双向，同时，想要几条流都行',
				data: '字节，消息边界自己标记；或者可能丢失的数据报',
				pressure: '能，每条流各自独立',
				again: '不会',
				support: 'Chrome 97、Firefox 114、Safari 26.4（2026 年 3 月）',
				take: '游戏和音视频：最新的才有用，丢了就丢了。服务器要支持 HTTP/3，沿途的防火墙都要放行 UDP。',
			},
		},
		'webrtc-data-channel': {
			name: 'WebRTC 数据通道',
			is: '两个浏览器之间的连接；先由你的服务器为双方牵线，牵线常常就用 WebSocket。',
			facts: {
				direction: '双向，同时，端到端',
				data: '文本和二进制消息；可以放弃顺序和可靠',
				pressure: '不能：和 WebSocket 一样只有 `bufferedAmount`',
				again: '不会',
				support: 'Chrome 24、Firefox 22、Safari 11',
				take: '用户之间的通话、传文件、联机游戏：绕道服务器太远的场合。',
			},
		},
	},
} satisfies TextsOf<typeof table>;
