import { defineTexts } from '../../../../src/exercises/check.ts';

const NAMES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];
const inState = (state: string | number | null | undefined) =>
	state === null ? '还没有 socket' : ` socket 处于 ${state}，即 ${NAMES[Number(state)]}`;

export default defineTexts({
	title: '四种状态，逐一打印',
	exercise: {
		task: '让这一个 socket 经过四种状态，在每种状态里各打印一次 readyState。打印的那一刻，socket 必须真的处于那种状态。',
		checks: {
			connecting: 'socket 处于 CONNECTING 时打印 0。',
			open: '处于 OPEN 时打印 1。',
			closing: '处于 CLOSING 时打印 2。',
			closed: '变成 CLOSED 之后打印 3。',
		},
		hints: [
			'有两种状态各有一个事件。另外两种，socket 是在哪一行进入的？',
			'构造函数和 close() 都立刻返回，返回时 socket 已经进入新的状态。',
			'在构造函数之后、onopen 里、close() 的下一行和 onclose 里，分别打印 socket.readyState。',
		],
		says: {
			'not-printed': ({ state }) =>
				`没有打印带 ${state} 的行。socket 处于 ${NAMES[Number(state)]} 时，你的代码在做什么？`,
			several: ({ text, line }) =>
				`“${text}”（第 ${line} 行）列出了好几种状态。socket 一次只处于一种：请打印它当时的那一种。`,
			'in-another-state': ({ text, line, state }) => `打印“${text}”（第 ${line} 行）时，${inState(state)}。`,
		},
	},
});
