import type { ReferenceStrings } from '../en/reference.ts';

export const zhCn: ReferenceStrings = {
	reference: '参考',
	closeCodes: {
		title: '关闭码',
		description: '所有 WebSocket 关闭码：含义、谁可以发送、网页能不能传给 close()、常见原因和处理办法。',
		lead: '关闭帧可以带两个字节说明原因。有些关闭码从不出现在线路上，只是 API 用来表示缺了什么。',
		code: '关闭码',
		name: '名称',
		onWire: '可以写进关闭帧',
		fromPage: '可以传给 close()',
		yes: '可以',
		no: '不可以',
		never: '从不出现',
		throws: '抛出 InvalidAccessError',
		causes: '常见原因',
		todo: '怎么办',
		source: '出处',
	},
};
