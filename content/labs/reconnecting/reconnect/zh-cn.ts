import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '重新连接',
	exercise: {
		task: '这台服务器会宕机两次，每次之后拒绝两次握手；第三次启动后，最终以 4001 关闭。每次 close 事件之后，先等待再连接：至少 50 ms，然后 100，然后 200。收到服务器的问候之后，重新从 50 开始。收到 4001 之后，不再连接。',
		checks: {
			grows: '同一时刻只有一个套接字；第一次断线期间的等待至少是 50、100、200 ms。',
			resets: '服务器恢复之后，等待重新从头算起。',
			stops: '4001 之后不再创建套接字。',
		},
		hints: [
			'看时间线上从每个 close 事件到下一次构造函数调用的间隔：哪些等待太短？4001 之后又发生了什么？',
			'attempts 记录连续失败的次数，50 * 2 ** attempts 每次加倍。什么时候该把它归零？',
			'在 onmessage 里写 attempts = 0；只在 if (code !== 4001) 时调用 retry()；先算出等待时间，再增加计数。',
		],
		says: {
			'no-retry': () => '只创建过一个套接字。',
			'two-at-once': ({ one, other }) =>
				`套接字 ${one} 的 close 事件还没触发，就创建了套接字 ${other}：两次尝试同时在进行。`,
			'too-few': ({ waits }) =>
				waits === '' ? 'close 事件之后没有再创建套接字。' : `等待依次是 ${waits} ms，此后就没有再尝试。`,
			'too-short': ({ waits, wanted }) => `一次断线期间的等待是 ${waits} ms；要求至少是 ${wanted}。`,
			'both-events': ({ waits, wanted, line }) =>
				`一次断线期间的等待是 ${waits} ms；要求至少是 ${wanted}。握手被拒绝时 error 和 close 都会触发：如果第 ${line} 行也重试，每次失败就会引出两次尝试。`,
			'not-reset': ({ before, first }) =>
				`第一次断线的最后一次等待是 ${before} ms，第二次断线的第一次等待却是 ${first} ms：计数没有归零。`,
			'not-there-yet': ({ sockets }) => `创建了 ${sockets} 个套接字，没有一个等到 4001。`,
			retried: ({ line }) => `4001 之后，第 ${line} 行又创建了一个套接字。`,
		},
	},
});
