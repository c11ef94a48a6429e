import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '因为空闲而被切断',
	predictions: {
		code: {
			question: '在这里，1.5 s 没有消息的连接一律被切断，代理通常是一分钟。空闲的那一条，close 事件的关闭码是多少？',
			options: {
				'code-1000': '1000：没有出任何问题',
				'code-1001': '1001：对方要离开',
				'code-1006': '1006：连接被切断',
				nothing: '没有 close 事件，网页得不到通知',
			},
			because:
				'因为空闲而切断连接的一方只是断开 TCP，不说一句 WebSocket 的话：没有关闭帧，也就只有 1006。网络真出故障时，看起来也是一样。',
			wrong: {
				'code-1000': '1000 要由一方写进关闭帧里，代理不会写。',
				'code-1001': '那样倒是有礼貌，可也需要关闭帧。',
				nothing: 'TCP 断开时浏览器得到了通知，所以会触发 close。没有任何人通知时，才是一片沉默。',
			},
		},
	},
});
