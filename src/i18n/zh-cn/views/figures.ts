import type { ViewsStrings } from '../../en/views.ts';
import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

export const figures: ViewsStrings['figures'] = {
	length: {
		label: '任意长度的帧',
		payload: '载荷',
		masked: '加掩码，与客户端发出的一样',
		sum: (header, payload) => `帧头 ${bytes(header)}，载荷 ${bytes(payload)}，整个帧 ${bytes(header + payload)}。`,
	},
	mask: {
		label: '文本和掩码密钥',
		text: '文本',
		key: '密钥',
		another: '换一个密钥',
		noKey: '掩码密钥是四个字节，写成八个十六进制数字，例如 37 fa 21 3d。目前仍使用上一个密钥。',
		wire: (hex) => `线路上：${hex === '' ? '没有内容' : hex}`,
	},
	jitter: {
		label: '一千个客户端重新连接',
		jitter: '随机的部分',
		percent: (part) => `每次等待的 ${part}%`,
		another: '重新抽取',
		model:
			'模拟结果，并非实测：0 s 时 1,000 个客户端断线，1 s 时服务器恢复。每个客户端先等 100 ms，此后每次加倍，最多 5 s。',
		chart: '从 0 到 20 秒，每十分之一秒到达多少次连接尝试',
		refused: '未能连上',
		taken: (room) => `已接入，每十分之一秒最多 ${room} 个`,
		back: '服务器恢复',
		sum: (part, peak, attempts, seconds) =>
			`每次等待的 ${part}%：服务器恢复之后，十分之一秒内最多 ${wholeNumber(peak)} 次尝试；一共 ${wholeNumber(attempts)} 次尝试，最后一个客户端在 ${seconds} s 时接入。`,
	},
	halves: {
		label: '关闭握手和一次切断',
		slider: '切断的时刻',
		page: '网页',
		server: '服务器',
		cut: '切断',
		moments: {
			first: '前一半丢失',
			second: '后一半丢失',
			tcp: 'TCP 的断开丢失',
			none: '什么也没丢',
		},
		flights: {
			'page-close': 'Close',
			'server-close': 'Close',
			'server-end': 'TCP 断开',
			'page-end': 'TCP 断开',
		},
		where: (page, server) => `网页得到 ${page}，服务器得到 ${server}。`,
		knows: {
			page: {
				nothing: '还没有调用 close()。',
				asked: '已经调用 close()，但不知道服务器听到没有。',
				heard: '收到了服务器的关闭帧：两半都完成了。',
				over: '已经是 CLOSED。',
			},
			server: {
				nothing: '还不知道网页要关闭。',
				asked: '已经请求结束。',
				heard: '收到了网页的关闭帧，也应答了，但不知道应答能不能到。',
				over: '已经是 CLOSED。',
			},
		},
		told: {
			page: (code, clean) => `它的 close 事件是 ${code}，wasClean 为 ${clean}。`,
			server: (code, clean) => (clean ? `它记下 ${code}：按约定关闭。` : `它记下 ${code}：不声不响地断了。`),
		},
	},
	bars: {
		parts: { header: '帧头', maskingKey: '掩码密钥', payload: '载荷' },
		bits: (at, field, bits) => `第 ${at} 字节，${field}：${bits}`,
	},
	connection: {
		label: '一条完整的连接',
		say: '发送',
		replay: '换新密钥重放',
		page: '网页',
		server: '服务器',
		chosen: '拆开所选的内容',
		frame: (opcode, text) => (opcode === 1 ? `文本“${text}”` : '关闭 1000'),
		unmasked: (wire, key, plain, at) => `第 ${at} 字节：${wire} XOR ${key} = ${plain}。`,
	},
	drill: {
		label: '读帧练习',
		levelLabel: '难度',
		levels: { 1: '简单', 2: '各种操作码', 3: '更长', 4: '刁钻' },
		score: (right, read) => (read === 0 ? '' : `读了 ${read} 个，${right} 个全对`),
		questions: {
			fin: 'FIN',
			opcode: '操作码',
			mask: 'MASK',
			length: '载荷的字节数',
			header: '载荷之前的字节数',
			byte: '载荷去掉掩码后的第一个字节，十六进制',
		},
		check: '核对',
		next: '下一个帧',
		answer: '它说了什么',
		is: (answer) => `是 ${answer}。`,
		verdict: (mistakes) => (mistakes === 0 ? '全部正确。' : `读错了 ${mistakes} 处，读错的位已标出。`),
	},
};
