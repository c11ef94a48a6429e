import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '拒绝不合格的消息',
	exercise: {
		task: '服务器抽取一张桌子，在六个座位上各发来棋步（六个都要下，不要只下第一个）：{"type":"move","x":3,"y":5}，两个数都是 0 到 7 的整数。每个座位上有一条消息不是棋步。合格的打印成“座位 x y”；遇到不合格的，用 4400 关闭，不打印它的任何内容。',
		checks: {
			drawn: '本次运行抽到的桌子，六个座位都下过。',
			refused: '每个座位上，对不合格的消息都用 4400 的关闭帧作答。',
			played: '每个座位上，打印了它之前的棋步，没有别的。',
		},
		hints: [
			'到“帧”里逐个选择 socket：哪条消息不对劲，你的代码又拿它怎么办了？',
			'JSON.parse 可能抛出异常，也可能返回 null、一个数，或者别种类型的对象。"3" 和 2.5 的 typeof 也值得看看。',
			'除非文本能解析、value?.type 是 "move"，并且两个数都满足 Number.isInteger(n) && n >= 0 && n < 8，否则返回 null。',
		],
		says: {
			'not-drawn': () => '本次运行没有抽取桌子：不带参数的 /moves 会发来桌号。每张桌子上不合格的消息都不同。',
			'not-played': ({ seat }) => `本次抽到的桌子，没有连接过 ${seat} 号座位。`,
			'not-refused': ({ seat, bad }) => `在 ${seat} 号座位上，服务器发来了 ${bad}，而你的代码没有关闭。`,
			'too-early': ({ seat }) => `在 ${seat} 号座位上，不合格的消息还没来，你的代码就关闭了。`,
			'too-late': ({ seat, bad }) => `在 ${seat} 号座位上，收到 ${bad} 之后，你的代码又接受了一条消息才关闭。`,
			'other-code': ({ seat, code }) => `在 ${seat} 号座位上，关闭帧里是 ${code}；约定用于不合格消息的是 4400。`,
			'good-refused': ({ seat, move }) => `在 ${seat} 号座位上，有一步合格的棋没有打印：“${move}”。`,
			'other-move': ({ text, move }) => `打印了“${text}”，而那一步是“${move}”。`,
			'bad-played': ({ text, bad }) => `打印了“${text}”，可那里并没有棋步：服务器发来的是 ${bad}。`,
		},
	},
});
