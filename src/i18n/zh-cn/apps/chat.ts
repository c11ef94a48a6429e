import type { ChatStrings } from '../../en/apps/chat.ts';

export const chat: ChatStrings = {
	join: {
		title: '你是谁？',
		name: '你的名字',
		button: '进入',
		hint: '房间里的所有人都能看到。',
	},
	people: '在线',
	messages: '消息',
	draft: '消息',
	nobody: '还没有人说话。',
	placeholder: '说点什么……',
	send: '发送',
	words: {
		you: '{name}（你）',
		joined: '{name} 进来了',
		left: '{name} 离开了',
		typing: '{name} 正在输入……',
		'several-typing': '{names} 正在输入……',
		missed: '更早的 {count} 条消息已不再保留。',
		waits: '发送中',
		'not-sent': '未发送：{problem}',
		'too-fast': '发送得太快了，请稍等片刻再发送。',
		'out-of-reach': '暂时连不上聊天室，请重新发送。',
		'too-many': '还没送达的消息太多了。',
		'too-long': '太长：{bytes} 字节，最多 {most} 字节。',
		unread: '{count} 条新消息 ↓',
	},
};
