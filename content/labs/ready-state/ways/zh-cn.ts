import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '四种状态，三条路',
	predictions: {
		refused: {
			question: '第二个服务器用 503 拒绝握手。readyState 会先后取哪些值？',
			options: {
				'way-0-3': '0，然后是 3',
				'way-0-2-3': '0、2，然后是 3',
				'way-0-1-3': '0、1，然后是 3',
				'way-0-1-2-3': '0、1、2，然后是 3',
			},
			because: '连接失败，一步就到 CLOSED。它从没打开过，也没有谁开始关闭它。',
			wrong: {
				'way-0-2-3': 'CLOSING 表示关闭握手已经开始、还没完成。这里没有关闭握手。',
				'way-0-1-3': '服务器确实应答了，但只有通过全部检查的 101 才会让 socket 变成 OPEN。',
				'way-0-1-2-3': '打开过、又经过关闭握手结束的连接，才会走完四种状态。',
			},
		},
	},
});
