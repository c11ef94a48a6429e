import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { closeCodeNames } from '../../../src/i18n/zh-cn/close-code-names.ts';
import { closeCodeFacts } from './given.ts';
import type table from './table.ts';

export default {
	lead: '关闭帧可以带两个字节说明原因。有些关闭码从不出现在线路上，只是 API 用来表示缺了什么。',
	nouns: ['关闭码', 'close code'],
	labels: {
		frame: '可以写进关闭帧',
		sender: '谁发送',
		browser: '浏览器的 `close()`',
		apis: '其他 API',
		page: '网页看到什么',
		causes: '常见原因',
		todo: '怎么办',
	},
	given: closeCodeFacts({
		onWire: '可以',
		nobody: '无人发送。',
		never: '不可以',
		taken: '接受',
		throws: 'InvalidAccessError',
		takenBy: (names) => `接受：${names}`,
		refusedBy: (how, names) => `${how}：${names}`,
		between: '、',
		reported: (code) => `\`close\`，关闭码 ${code}，\`wasClean\` 为 true。`,
	}),
	entries: {
		'0-999': {
			name: closeCodeNames['0-999'],
			is: '从不使用。关闭帧里出现这些数字就违反了 RFC 6455 §7.4.2。',
			facts: {
				page: 'Chromium 仍会照单全收：`close` 里就是这个关闭码，`wasClean` 为 true。',
				causes: ['两个字节写反了：1000 是 03 e8，而 e8 03 是 59395。'],
				todo: ['关闭码按大端序写入，并从下面选一个。'],
			},
		},
		'1000': {
			name: closeCodeNames['1000'],
			is: '正常关闭，连接已完成使命。3000 以下，网页能传给 `close()` 的只有这一个。',
			facts: {
				sender: '任意一方。',
				causes: [
					'某一方调用了 `close(1000)`。',
					'有些库在不带参数关闭时会发送 1000，例如 Python 的 websockets。浏览器和 ws 不会：不带参数的 `close()` 发送空的关闭帧，双方看到的都是 1005。',
				],
				todo: ['无需处理。除非应用还有事要做，否则不必重连。'],
			},
		},
		'1001': {
			name: closeCodeNames['1001'],
			is: '一方要离开：页面被关闭，或者服务器要停机。',
			facts: {
				sender: '页面离开时由浏览器发送；服务器或代理停机时由它们发送。',
				causes: [
					'用户关闭标签页、刷新或跳转：浏览器会自动发送 1001。',
					'服务器或代理重启之前通知客户端。',
					'网关断开了空闲过久或存活时间达到上限的连接。',
				],
				todo: [
					'服务器：这很常见，按正常情况记录日志。',
					'客户端：等一段随机时间再重连，因为所有客户端会在同一时刻收到同样的通知。',
				],
			},
		},
		'1002': {
			name: closeCodeNames['1002'],
			is: '对方违反了协议，例如服务器发来带掩码的帧、ping 被分片、保留位被置 1。',
			facts: {
				sender: '收到违规数据的一方。',
				page: [
					'服务器发送时：`close` 的关闭码是 1002，`wasClean` 为 true。',
					'浏览器自己发现违规时，用 1002 告诉服务器，网页先收到 `error`，再收到关闭码为 1006 的 `close`。',
				],
				causes: [
					'自己实现的服务器或客户端把帧头的某一位或长度写错了。',
					'两个程序往同一条连接上写数据，帧被打断，例如两个 WebSocket 服务器监听了同一个 upgrade 事件。',
					'101 之后写入了不是帧的内容，例如错误页面或日志。',
				],
				todo: ['看握手之后最先收到的字节，第一个无法解析的帧就是问题所在。'],
			},
		},
		'1003': {
			name: closeCodeNames['1003'],
			is: '收到了不支持的数据类型，例如只接受文本的一方收到了二进制消息。',
			facts: {
				sender: '收到不支持的数据的一方。',
				causes: ['把 Blob、ArrayBuffer 或 Node 的 Buffer 发给了只解析 JSON 文本的服务。'],
				todo: ['换一种类型发送：字符串产生文本帧，Blob、ArrayBuffer 和它的视图产生二进制帧。'],
			},
		},
		'1004': {
			name: closeCodeNames['1004'],
			is: '保留，从未定义过含义，不允许发送。',
			facts: {
				page: 'Chromium 仍会照单全收：`close` 里就是这个关闭码，`wasClean` 为 true。',
				causes: ['程序误用。'],
				todo: ['自定义的含义请使用 4000 到 4999。'],
			},
		},
		'1005': {
			name: closeCodeNames['1005'],
			is: '关闭帧里没有关闭码。它不会出现在线路上，只是 API 用来表示“没有数字”。',
			facts: {
				page: ['`close`，关闭码 1005，原因为空，`wasClean` 为 true。'],
				causes: ['某一方调用了不带参数的 `close()`。空的关闭帧只有 2 字节，客户端发出的带掩码，是 6 字节。'],
				todo: ['这不是错误。想让对方知道原因，就给 `close()` 传一个关闭码。'],
			},
		},
		'1006': {
			name: closeCodeNames['1006'],
			is: '连接断开之前没有收到关闭帧。它不会出现在线路上，由 API 自己填写。',
			facts: {
				page: [
					'`close`，关闭码 1006，原因为空，`wasClean` 为 false。',
					'`open` 之前失败时先触发 `error`；已打开的连接被切断时，Chromium 只触发 `close`。',
				],
				causes: [
					'open 之前：主机不存在、没有程序监听、TLS 失败（Firefox 给出 1015）、服务器的响应不是正确的 101。具体是哪一种，浏览器故意不告诉网页。',
					'open 之后立刻出现：服务器进程退出，或处理函数抛出了异常。',
					'一段时间没有消息之后：代理断开了看起来空闲的连接，nginx 默认 60 秒。',
					'发送某条消息之后：超过了代理的限制，或者对方处理时崩溃。',
					'设备唤醒之后：刚才休眠了，或者切换了网络。',
					'还在连接时网页就调用了 `close()`。',
				],
				todo: [
					'记下它出现的时机：在网页看得到的信息里，这是判断原因最有用的一条。',
					'在开发者工具里或用 curl 查看握手的响应。',
					'重连时使用逐渐变长并带随机量的间隔。',
				],
			},
		},
		'1007': {
			name: closeCodeNames['1007'],
			is: '载荷与消息类型不符，最常见的是文本消息不是合法的 UTF-8。',
			facts: {
				sender: '收到这种消息的一方。',
				page: [
					'服务器发送时：`close` 的关闭码是 1007，`wasClean` 为 true。',
					'浏览器收到不是 UTF-8 的文本时，网页先收到 `error`，再收到关闭码为 1006 的 `close`。',
				],
				causes: ['把其他编码的文本或文件内容当作文本帧发送。', '在一个字符的几个字节中间切断，分成两条消息发送。'],
				todo: ['字节数据用二进制消息发送，文本先编码为 UTF-8。JSON 解析失败不属于 1007，请用自定义的关闭码。'],
			},
		},
		'1008': {
			name: closeCodeNames['1008'],
			is: '消息违反了接收方的策略。含义很宽泛，没有更合适的关闭码时服务器就用它。',
			facts: {
				sender: '收到这种消息的一方，实际上几乎都是服务器。',
				causes: ['令牌缺失或过期。', '消息过于频繁，或内容不被允许。', '握手之后才检查 Origin。'],
				todo: ['查看原因。不要循环重连：同样的消息还会违反同样的策略。'],
			},
		},
		'1009': {
			name: closeCodeNames['1009'],
			is: '消息超过了接收方愿意接受的大小。',
			facts: {
				sender: '收到这种消息的一方，实际上几乎都是服务器。',
				page: [
					'`close`，关闭码 1009，`wasClean` 为 true。',
					'如果 TCP 紧接着关闭帧断开，Firefox 报告 `wasClean` 为 false。',
				],
				causes: [
					'服务器的限制：ws 的 `maxPayload` 默认 100 MiB，许多网关小得多。',
					'对解压后大小的限制：很小的压缩消息解压后可能很大。',
				],
				todo: ['一次少发一些，或者有意识地调高限制。大块数据应切成多条消息，断线重连之后可以接着传。'],
			},
		},
		'1010': {
			name: closeCodeNames['1010'],
			is: '客户端必需的扩展没有得到服务器同意。只有客户端会发送。',
			facts: {
				sender: '只有客户端。',
				causes: ['客户端离不开某个扩展。浏览器从不发送：要么使握手失败，要么不用这个扩展。'],
				todo: ['对照握手请求和响应里的 `Sec-WebSocket-Extensions`。'],
			},
		},
		'1011': {
			name: closeCodeNames['1011'],
			is: '服务器遇到了意料之外的情况，这条连接无法继续。',
			facts: {
				sender: '服务器。',
				causes: ['处理函数抛出异常，库替它关闭连接。', '心跳超时：有些服务器收不到 pong 时用 1011 关闭。'],
				todo: ['查看服务器在关闭那一刻的日志。重连间隔逐渐变长。'],
			},
		},
		'1012': {
			name: closeCodeNames['1012'],
			is: '服务正在重启。',
			facts: {
				sender: '服务器。',
				page: ['`close`，关闭码 1012，`wasClean` 为 true。', 'WebKitGTK 不接受这个关闭码：先 `error`，再 1006。'],
				causes: ['部署新版本。'],
				todo: ['随机等几秒再重连。'],
			},
		},
		'1013': {
			name: closeCodeNames['1013'],
			is: '服务器过载，暂时无法服务。',
			facts: {
				sender: '服务器。',
				page: ['`close`，关闭码 1013，`wasClean` 为 true。', 'WebKitGTK 不接受这个关闭码：先 `error`，再 1006。'],
				causes: ['连接数太多，或者它依赖的后端不可用。'],
				todo: ['稍后再试，每次等得更久一些。'],
			},
		},
		'1014': {
			name: closeCodeNames['1014'],
			is: '网关从后面的服务器得到了错误的响应，相当于 HTTP 的 502。',
			facts: {
				sender: '网关或代理。',
				page: ['`close`，关闭码 1014，`wasClean` 为 true。', 'WebKitGTK 不接受这个关闭码：先 `error`，再 1006。'],
				causes: ['代理自己处理 WebSocket，而它后面的应用出了故障。'],
				todo: ['检查网关后面的应用。'],
			},
		},
		'1015': {
			name: closeCodeNames['1015'],
			is: 'TLS 没有建立成功。它不会出现在线路上；Firefox 会把它告诉网页，其他浏览器给出的是 1006。',
			facts: {
				page: [
					'Firefox ESR 153：先 `error`，再 `close`，关闭码 1015，原因为空，`wasClean` 为 false。',
					'Chromium 和 WebKitGTK 2.50：是 1006，不是它，网页无从得知问题出在 TLS。',
					'写进关闭帧就违反协议：Chromium 和 WebKitGTK 使连接失败，用 1002 告诉服务器，并向网页报告 1006。',
					'Firefox ESR 153 会照收这样的帧：`close` 里是 1015，`wasClean` 为 true。1005 和 1006 也是如此。',
				],
				causes: ['证书过期、自签名，或者域名不符。'],
				todo: ['在浏览器里打开同一主机和端口的 https: 地址，那里会显示证书错误。'],
			},
		},
		'1016-2999': {
			name: closeCodeNames['1016-2999'],
			is: '留给协议的后续版本和扩展，目前没有定义任何一个。',
			facts: {
				page: 'Chromium 仍会照单全收：`close` 里就是这个关闭码，`wasClean` 为 true。',
				causes: ['程序随便挑了一个看起来空着的数字。'],
				todo: ['请使用 4000 到 4999。'],
			},
		},
		'3000': {
			name: closeCodeNames['3000'],
			is: '需要先证明身份，相当于 HTTP 的 401。',
			facts: {
				sender: '服务器。',
				causes: ['握手之后检查令牌，发现缺失、错误或过期。'],
				todo: ['获取新的令牌，再重新连接。'],
			},
		},
		'3003': {
			name: closeCodeNames['3003'],
			is: '身份已经确认，但没有权限，相当于 HTTP 的 403。',
			facts: {
				sender: '服务器。',
				causes: ['缺少所需的权限。'],
				todo: ['不要用同一个账号反复重试。'],
			},
		},
		'3008': {
			name: closeCodeNames['3008'],
			is: '等待客户端发送某些内容时超时。',
			facts: {
				sender: '服务器。',
				causes: ['心跳或登录消息没有及时到达。'],
				todo: ['重新连接，并及时发送对方等待的内容。'],
			},
		},
		'3000-3999': {
			name: closeCodeNames['3000-3999'],
			is: '供库、框架和应用使用，在 IANA 注册，含义公开。',
			facts: {
				sender: '任意一方，由库规定。',
				causes: ['查看对方所用的库的文档。'],
				todo: ['不要在这个范围里自创数字，4000 到 4999 可以随意使用。'],
			},
		},
		'4000-4999': {
			name: closeCodeNames['4000-4999'],
			is: '供通信双方自行约定。',
			facts: {
				sender: '任意一方，由应用约定。',
				causes: ['由应用决定：被移出房间、版本太旧、打开了第二个标签页。'],
				todo: ['把用到的数字写在双方都看得到的地方，并注明客户端遇到它应不应该重连。'],
			},
		},
		'5000-65535': {
			name: closeCodeNames['5000-65535'],
			is: '不使用。关闭帧里出现这些数字就违反了协议。',
			facts: {
				page: 'Chromium 仍会照单全收：`close` 里就是这个关闭码，`wasClean` 为 true。',
				causes: ['两个字节写反了，或者本该写关闭码的位置写了文本。'],
				todo: ['关闭码按大端序写在原因之前。'],
			},
		},
	},
} satisfies TextsOf<typeof table>;
