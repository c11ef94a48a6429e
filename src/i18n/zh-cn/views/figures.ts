import type { ViewsStrings } from '../../en/views.ts';
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
};
