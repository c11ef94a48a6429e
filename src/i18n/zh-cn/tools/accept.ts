import type { AcceptStrings } from '../../en/tools/accept.ts';
import { bytes } from '../counts.ts';

export const accept: AcceptStrings = {
	key: 'Sec-WebSocket-Key',
	random: '随机生成一个 Key',
	example: 'RFC 6455 §1.3 的示例',
	received: '服务器返回的 Sec-WebSocket-Accept（想比对时填写）',
	judged: {
		empty: 'Key 是 16 字节的 Base64。下面是 RFC 6455 的示例。',
		good: '合格的 Key：16 字节的 Base64。',
		length: (count) =>
			`是 Base64，但解码后是 ${bytes(count)}，而 Key 应为 16 字节。服务器应当拒绝（RFC 6455 §4.2.1）。`,
		'not-base64':
			'不是 Base64：Key 共 24 个字符，由字母、数字、+ 和 / 组成，以 == 结尾。服务器应当拒绝（RFC 6455 §4.2.1）。',
		accept: '这更像 accept 值：解码后是 20 字节，正是 SHA-1 的长度；Key 是 16 字节。',
	},
	asIs: '参与哈希的是 Key 的原文，不是解码后的字节。',
	steps: '计算步骤',
	copy: '复制 accept 值',
	copied: '已复制。',
	copyLink: '复制链接',
	linkCopied: '链接已复制。',
};
