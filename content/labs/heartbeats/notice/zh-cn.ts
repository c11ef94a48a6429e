import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '发现对端已死',
	exercise: {
		task: '两个 socket 连的是同一个服务器，它有问必答。但其中一个（你不知道是哪一个）得到三次回答之后，就再也收不到任何字节，连接却还在。最后一次回答之后 3 秒之内，要为它调用 dead()，并用 4000 关闭那个 socket。绝不能把活着的那个说成死了。',
		checks: {
			alive: '活着的那一端始终有问有答，没有被说成死了。',
			noticed: '有问题还在等待回答时，打印“first dead”或“second dead”，死的是哪个就打印哪个。',
			soon: '打印的时刻不晚于最后一次回答之后 3 秒。',
			closed: '确认它死了之后，对那个 socket 调用了 close(4000)。',
		},
		hints: [
			'不会有事件通知你。可能迟到的是回答，而迟到这件事，只有定时器才能察觉。',
			'每个问题都设一个期限，回答来了就取消。期限到了该做什么？',
			'ask 里写 deadline = setTimeout(dead, 1500)；onmessage 里写 clearTimeout(deadline)；dead 里写 socket.close(4000)。deadline 要在 watch 里声明，让每个 socket 各有一个。',
		],
		says: {
			'alive-called-dead': ({ text, line, answered }) =>
				`打印了“${text}”（第 ${line} 行），可是那一端有问必答，这次运行里回答了 ${answered} 次。`,
			'hardly-asked': ({ answered, wanted }) =>
				`活着的那一端只回答了 ${answered} 次，请两边都一直问，直到有一端回答了 ${wanted} 次。`,
			'not-noticed': ({ name }) =>
				`这次运行里沉默的是 ${name}，却没有打印“${name} dead”。对端沉默时，既没有事件，readyState 也不会变。`,
			'answered-later': ({ line }) => `第 ${line} 行说它死了，之后却又来了一次回答。`,
			'nothing-asked': ({ line }) => `第 ${line} 行说它死了，当时却没有等待回答的问题。没有人问，沉默就说明不了什么。`,
			'too-late': ({ seconds }) => `说它死了的时候，距离最后一次回答已有 ${seconds} 秒。`,
			'never-answered': () => '这次运行里，死掉的那一端一次也没有回答：它会回答前三个问题。',
			'other-code': ({ line, code }) =>
				`第 ${line} 行关闭那个已死的 socket 时${code === null ? '没有给关闭码' : `给的是 ${code}`}，要求是 4000。`,
			'not-closed': () => '没有对那个已死的 socket 调用 close()。它一直开着，万一服务器又活过来，还会在那里找到它。',
		},
	},
});
