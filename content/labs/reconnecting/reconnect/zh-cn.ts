import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '重新连接',
	exercise: {
		task: '这台服务器会宕机三次，每次恢复之前拒绝一到三次握手，具体几次由它重新抽取；第四次启动后，最终以 4001 关闭。每次 close 事件之后，先等待再连接：至少 100 ms，然后 200、400、800；随机只能让等待变长。收到服务器的问候之后，重新从 100 开始。收到 4001 之后，不再连接。',
		checks: {
			grows: '同一时刻只有一个 socket；第一次断线期间，等待从至少 100 ms 起逐次加倍。',
			resets: '服务器每次恢复之后，等待都从头算起。',
			stops: '4001 之后不再创建 socket。',
		},
		hints: [
			'看时间线上从每个 close 事件到下一次构造函数调用的间隔：哪些等待太短？4001 之后又发生了什么？',
			'attempts 记录连续失败的次数，100 * 2 ** attempts 每次加倍。什么时候该把它归零？',
			'在 onmessage 里写 attempts = 0；只在 if (code !== 4001) 时调用 retry()；先算出等待时间，再增加计数。',
		],
		says: {
			'two-at-once': ({ one, other }) =>
				`socket ${one} 的 close 事件还没触发，就创建了 socket ${other}：两次尝试同时在进行。`,
			'too-few': ({ outage }) => `第 ${outage} 次断线期间没有创建 socket：程序已经放弃了。`,
			'too-short': ({ outage, waits, wanted }) => `第 ${outage} 次断线期间的等待是 ${waits} ms；要求至少是 ${wanted}。`,
			'both-events': ({ waits, line }) =>
				`等待依次是 ${waits} ms。握手被拒绝时 error 和 close 都会触发：如果第 ${line} 行也重试，每次失败就会引出两次尝试。`,
			'not-reset': ({ outage, before, first }) =>
				`第 ${outage} 次断线期间的等待是 ${before} ms，下一次断线的第一次等待却是 ${first} ms：计数没有归零。`,
			'not-there-yet': ({ sockets }) => `创建了 ${sockets} 个 socket，没有一个等到 4001。`,
			retried: ({ line }) => `4001 之后，第 ${line} 行又创建了一个 socket。`,
		},
	},
});
