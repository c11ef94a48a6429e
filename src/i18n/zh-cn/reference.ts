import type { ReferenceStrings } from '../en/reference.ts';

export const zhCn: ReferenceStrings = {
	troubleshooting: {
		title: '按报错原文排查',
		short: '故障排查',
		description: '把浏览器、库或代理打印的报错原文粘贴进来，查明线路上发生了什么、原因是什么、怎么解决。',
		lead: '把报错原文粘贴进来即可。里面的地址、引号的样式、首尾缺几个字都不影响。',
		paste: '报错原文或关闭码',
		placeholder: 'Error during WebSocket handshake: Unexpected response code: 400',
		found: (count) => `符合的条目：${count}，最吻合的排在最前。`,
		none: '没有条目包含这些文字。试试最后一个冒号之后的部分，或者关闭码。连接打开之前的问题，响应的状态码最能说明原因：用 curl 请求一次。',
		groups: {
			statuses: {
				title: '握手得到 101 以外的状态码',
				description:
					'Unexpected response code 400、403、404、426、502 等：握手得到这些状态码而不是 101 时，各说明了什么。',
			},
			handshake: {
				title: '握手的响应不正确',
				description: 'Chrome 不接受的 101 及其报错原文：accept 值、Upgrade、子协议、扩展、损坏的状态行。',
			},
			'before-open': {
				title: '连不上、证书与权限',
				description: 'WebSocket 得不到响应时各浏览器的报错原文：连接被拒绝、TLS、混合内容、本地网络。',
			},
			'after-open': {
				title: '连接打开之后',
				description: '已打开的连接中断时各浏览器的报错原文：1006、无效的帧、页面挂起、毫无动静。',
			},
			api: {
				title: 'API 抛出的异常',
				description: 'WebSocket 构造函数、send、close 在浏览器里抛出的异常原文。',
			},
			node: {
				title: 'Node：ws 与自带的 WebSocket',
				description: 'ws 和 Node 自带的 WebSocket 的报错原文，以及线路上发生了什么。',
			},
			others: {
				title: 'Deno、Bun、Python、Go、.NET、Android、Socket.IO',
				description: '其他语言的 WebSocket 库的报错原文，以及线路上发生了什么。',
			},
			proxies: {
				title: '代理、托管平台与开发服务器',
				description: 'nginx、负载均衡、Cloudflare、API 网关、Vite、Next.js：按报错原文和断开的时间排查。',
			},
		},
		printedBy: '出自',
		alsoWords: '也可能是这些文字',
		wire: '线路上',
		causes: '原因，常见的在前',
		check: '如何区分',
		fixes: '怎么解决',
		known: {
			here: '本站的测试从真实运行中取得这些文字。',
			source: '从打印它的程序的源码中查得，没有在这里运行过。',
			reported: '来自用户报告，没有在这里运行过。',
		},
		sources: '出处：',
		reproduce: '在演练场里复现',
		seen: '看一次录制的运行',
		more: '更多内容',
	},
};
