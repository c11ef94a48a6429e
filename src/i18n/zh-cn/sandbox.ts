import type { SandboxPageStrings, SandboxStrings } from '../en/sandbox.ts';

export const page: SandboxPageStrings = {
	died: '浏览器终止了这段代码，很可能是因为占用的内存过多。',
	unreachable: '无法加载运行实验的页面。实验服务器还在运行吗？',
	notStarted: (why) =>
		`浏览器没能启动运行代码的 Worker${why === '' ? '' : `（${why}）`}。请重新加载页面；如果仍然不行，请升级浏览器，或在拦截脚本的扩展里放行本站。`,
	slowStart:
		'代码还没有开始运行：负责运行它的 iframe 或 Worker 没有响应。实验服务器还在运行吗？如果在运行，请重新加载页面，并检查是否有设置或扩展拦截了 iframe 或 Worker。',
};

export const zhCn: SandboxStrings = {
	moreCharacters: (count) => `…（还有 ${count} 个字符）`,
	blocked: (url) => `已拦截：${url}。实验代码只能访问实验服务器提供的地址。`,
	refused: {
		loopback: ({ address, server, instead }) =>
			`没有连接 ${address}：它就是本机，但对浏览器来说 localhost 和 127.0.0.1 是两个不同的主机，而实验代码只能连接 ${server}。请写 ${instead}`,
		port: ({ address, server, instead }) =>
			`没有连接 ${address}：端口不对，实验代码只能连接实验服务器 ${server}。请写 ${instead}`,
		scheme: ({ address, server, instead }) =>
			server.startsWith('wss:')
				? `没有连接 ${address}：本页面通过 https 打开，浏览器在这样的页面上只允许 wss:。请写 ${instead}`
				: `没有连接 ${address}：本页面通过 http 打开，实验服务器没有启用 TLS，而 wss: 需要 TLS。请写 ${instead}`,
		host: ({ address, server, instead }) =>
			`没有连接 ${address}：这是另一台主机，实验代码只能连接实验服务器 ${server}。请写 ${instead}`,
		tap: ({ address, instead }) => `没有连接 ${address}：这个地址是页面自己用来观察网络数据的。请写 ${instead}`,
	},
	unknownPath: (path, meant) =>
		`实验服务器没有 ${path} 这个地址，会回应 404。${meant === null ? '可用的地址见演练场。' : `是不是想写 ${meant}？`}`,
	stillConnecting: '仍处于 CONNECTING 状态。',
	onlyWebSocket: (name) => `实验只展示 WebSocket 的通信过程，因此这里不能使用 ${name}。请使用 new WebSocket('/echo')。`,
	onlyUpdates: (name) =>
		`在实验里，${name} 只能访问 http://localhost:4321/updates/poll 和 /updates/events，用来和 WebSocket 作比较。请使用 new WebSocket('/echo')。`,
	notInPage: (name) =>
		`${name} 使用普通 HTTP，而本次运行在页面内进行，这里没有 HTTP 服务。要使用它，请把实验切换到“网络连接”。`,
	sendsWait: '代码发送得太快：从这里起，消息先排队，再分批交给浏览器。排队的消息计入 bufferedAmount，顺序不变。',
	sendBufferFull: '发送缓冲区已满：排队的消息被丢弃，连接被关闭。',
	closeCalled: '这里的 close() 会关掉运行这段代码的 Worker，因此不起作用。是不是想写 socket.close()？',
	tooManyCalls: '短时间内的 WebSocket 调用和事件过多：本次运行从这里起不再记录它们。',
	tooManySockets: (limit) => `一次运行最多可以创建 ${limit} 个 WebSocket。`,
	endsTooEarly: 'SyntaxError：代码提前结束，有括号、引号或注释没有闭合。',
	closesTooMuch: '多了一个右括号。',
	noModule: (name, known) => `server.js 在这里不能导入 '${name}'：它背后没有一台真正的机器。可用的有：${known}。`,
	hints: {
		document: '实验代码运行在 Worker 里，没有 document 和 window；WebSocket、定时器和 console 都可以用。',
		storage: '实验代码运行在没有存储的 Worker 里：请把值放在变量里，或在自己的页面里使用 localStorage。',
		require:
			'require() 和 module 属于 Node.js。浏览器自带 WebSocket：去掉这一行，直接写 new WebSocket(…)；ws 包里的 on() 在这里是 addEventListener()。',
		node: '这是 Node.js 的全局对象；实验代码运行在浏览器里，没有它。',
		onlyWebSocket: '实验展示的是 WebSocket 的通信过程，因此只提供 WebSocket。',
		worker: '一次实验只有一个 Worker，不能再启动别的，因为无法观察它们的连接。',
		module:
			'实验代码是脚本而不是模块，没有 import 和 export。WebSocket 是内置的，去掉这一行即可；用 import(…) 加载其他代码会被拦截。',
		library:
			'实验不加载任何库，只有浏览器内置的功能。Socket.IO 这类库在 WebSocket 之上有自己的协议；这里请写 new WebSocket(…)。',
		otherMethod:
			'这是库（例如 ws 或 Socket.IO）的方法。浏览器的 socket 只有 send()、close() 和 addEventListener()，事件有 open、message、error、close。',
		typeScript: '这像是 TypeScript。实验运行的是 JavaScript：请去掉类型。',
		jsx: '这像是 JSX。实验运行的是纯 JavaScript，也没有页面可以渲染：请用 console.log() 输出。',
	},
};
