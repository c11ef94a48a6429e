import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '四条连接，四种结局',
	predictions: {
		clean: {
			question:
				'第一个服务器带着关闭码和原因关闭连接，第二个直接切断 TCP，第三个拒绝握手，第四个给出错误的握手响应。四条连接里，有几条的 wasClean 是 true？',
			unit: '条',
			because: '只有第一条：它收到了关闭帧，也回了关闭帧。另外三条都是 1006，原因为空，没有任何信息能把它们区分开。',
		},
	},
});
