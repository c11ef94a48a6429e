import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '已经卸载的组件',
	predictions: {
		lines: {
			question: '300 ms 后组件被卸载，并关闭自己的套接字。下面哪些会发生，顺序如何？',
			options: {
				opened: '第一次 open',
				error: 'error 事件',
				unmount: 'unmount',
				reopened: '第二次 open',
				closed: 'close 1000',
			},
			because: '自己调用 close() 也会触发 close 事件。它在这里照常尽职：再次连接，尽管组件早已不在页面上。',
		},
	},
});
