import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '来晚了的监听器',
	predictions: {
		heard: {
			question: '服务器每隔 400 ms 发一条消息，依次是 1、2、3。处理函数一秒之后才设置。会打印出几条消息？',
			unit: '条',
			because: '事件一发生就触发，不管有没有人在听，也不会替后来的监听器保存：错过的不只是那两条消息，还有 open 事件。',
		},
	},
});
