import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '凭字节说出故障',
	exercise: {
		task: '这里的代码做的是 curl 做的事：通过隧道逐字节地与抽到的房间里每个服务器交谈，能看到响应头、后面的字节，以及 TCP 是否断开。请让它问遍十个，不要只问第一个，并补全 diagnose()，让它说出全部十种故障：page、accept、subprotocol、extension、masked、rsv、utf8、split-control、cut、silent。',
		checks: {
			probed: '本次运行抽到的房间里，十个服务器都通过 /raw 问过。',
			handshakes: '根据响应头说出 page、accept、subprotocol 和 extension。',
			frames: '根据响应头之后的头几个字节说出 masked、rsv、utf8 和 split-control。',
			ends: '没有字节到达的，说出 cut 和 silent。',
		},
		hints: [
			'运行一次，在“帧”里选中收到的二进制消息：head 和 bytes 就是它们的内容。还有哪些服务器是 unknown？',
			'响应头里出现 Sec-WebSocket-Protocol 或 Sec-WebSocket-Extensions，而这段代码从没提供过。要先看这个，再看帧：这两个服务器的应答和正常的一样。',
			'第一个字节里有 FIN（0x80）、保留位（0x70）和操作码（0x0f，8 及以上是控制帧）；第二个字节的最高位说明带不带掩码。剩下的就是 utf8。',
		],
		says: {
			'not-drawn': () => '本次运行没有抽取房间：不带参数的 /broken 会发来房间号。每个房间里服务器的次序都不同。',
			'not-probed': ({ server, room }) =>
				`本次抽到的是房间 ${room}，其中的 ${server} 号服务器没有通过 /raw 的隧道应答过。`,
			'not-seen': ({ fault }) =>
				`没有服务器表现出“${fault}”这种故障，而其中必有一个。每个服务器都要得到握手、一条消息和应答的时间。`,
			'not-printed': ({ server }) => `没有打印以“${server} ”开头的行。`,
			'was-page': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器的响应状态码不是 101。`,
			'was-accept': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器的 accept 值与这个 Key 对不上。`,
			'was-subprotocol': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器的响应里有没人提供过的子协议。`,
			'was-extension': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器的响应里有没人提供过的扩展。`,
			'was-masked': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器发来的帧带掩码。`,
			'was-rsv': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器发来的帧设置了保留位。`,
			'was-utf8': ({ text, server }) =>
				`打印了“${text}”，但 ${server} 号服务器的文本不是 UTF-8，帧的其他部分没有违反规则。`,
			'was-split-control': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器发来的 ping 里 FIN 是 0。`,
			'was-cut': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器的 TCP 连接断开了，之前没有来过帧。`,
			'was-silent': ({ text, server }) => `打印了“${text}”，但 ${server} 号服务器没有发来帧，TCP 连接也没有断开。`,
		},
	},
});
