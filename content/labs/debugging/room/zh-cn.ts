import { defineTexts } from '../../../../src/exercises/check.ts';

/** What can be wrong with a server of the room. */
const options = {
	page: '状态码不是 101',
	accept: 'accept 值是错的',
	subprotocol: '没人提供过的子协议',
	extension: '没人提供过的扩展',
	masked: '带掩码的帧',
	rsv: '设置了保留位',
	utf8: '不是 UTF-8 的文本',
	'split-control': '分成两片的 ping',
	cut: '没有关闭帧就切断了 TCP',
	silent: '一声不响',
};

export default defineTexts({
	title: '十个坏服务器的房间',
	predictions: {
		stories: {
			question:
				'十个服务器，故障各不相同。socket 打开之后，代码发一条消息，300 ms 后关闭，并打印触发过哪些事件和关闭码。它会打印出几种不同的经过？',
			unit: '种',
			because:
				'从没打开过；打开之后出错；打开之后被切断，没有 error；打开了，却始终没有应答。十种原因，同一组里的网页分不出来。',
		},
		second: {
			question: '2 号服务器做了什么？',
			options,
			because:
				'在“帧”里，它的文本以 6c ff 6f 结尾，而 UTF-8 里不会出现 ff 这个字节。文本消息必须是 UTF-8，所以浏览器使连接失败。',
		},
		fifth: {
			question: '5 号服务器做了什么？',
			options,
			because: '在“握手”里，响应是 101，该有的头字段都有，但 accept 值与 Key 对不上：视图标出了从哪个字符开始不同。',
		},
	},
});
