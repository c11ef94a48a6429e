import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '拆成几段的消息',
	predictions: {
		heard: {
			question: '服务器把“Grüße, Welt”拆成五个帧发回，每两个之间还插了一个 ping，一共九个帧。网页会收到什么？',
			options: {
				'each-frame': '九个事件，每个帧一个',
				'each-fragment': '五个 message 事件，每段文本一个',
				one: '一个 message 事件，里面是整段文本',
				fails: 'error 和 close：一条消息的各段之间不能有别的帧',
			},
			because: '浏览器把各段拼起来，等到 FIN 为 1 的最后一段到达，才触发一个事件。ping 由它自己回应。',
			wrong: {
				'each-frame': '线路上传的是帧，网页得知的是消息，ping 则从来不会告诉它。',
				'each-fragment':
					'这段文本里有字符被从中间切开，如果把各段直接交给网页，就得由网页来处理。交给它的是完整的消息。',
				fails: '不能插入别的消息的帧，但可以插入控制帧，否则一个 ping 就得等整部电影传完。',
			},
		},
	},
});
