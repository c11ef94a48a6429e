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
	closeCalled: '这里的 close() 会关掉运行这段代码的 Worker，因此不起作用。是不是想写 socket.close()？',
	tooManyCalls: '短时间内的 WebSocket 调用和事件过多：本次运行从这里起不再记录它们。',
	tooManySockets: (limit) => `一次运行最多可以创建 ${limit} 个 WebSocket。`,
	endsTooEarly: 'SyntaxError：代码提前结束，有括号、引号或注释没有闭合。',
	closesTooMuch: '多了一个右括号。',
	noDocument: '实验代码运行在 Worker 里，没有 document 和 window；WebSocket、定时器和 console 都可以用。',
};
