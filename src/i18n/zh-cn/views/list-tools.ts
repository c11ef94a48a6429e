import type { ListToolsStrings } from '../../en/views/list-tools.ts';
import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

/** What the tools of the frame list say: filter, pause, clear, copy, send. */
export const listTools: ListToolsStrings = {
	tools: {
		label: '帧列表工具',
		filter: '按文本过滤',
		filterHint: (count) => `过滤 ${wholeNumber(count)} 帧：文本或 /正则/i`,
		direction: '方向',
		directions: { all: '→ ←', out: '→ 发出', in: '← 收到' },
		kind: '类型',
		kinds: {
			all: '全部类型',
			text: '文本',
			binary: '二进制',
			control: '控制帧',
			close: 'Close',
			ping: 'Ping',
			pong: 'Pong',
		},
		showing: (shown, total) => `显示 ${wholeNumber(shown)}/${wholeNumber(total)} 帧`,
		searching: (looked, total) => `已搜索 ${wholeNumber(looked)}/${wholeNumber(total)} 帧`,
		nothing: '没有符合过滤条件的帧。',
		badRegex: (problem) => `正则表达式有误：${problem}。过滤条件未改变。`,
		slowRegex: '这个正则表达式耗时过长，已停止。请避免 (a+)+ 这样的嵌套重复。',
		noRegexWorker: '浏览器无法启动用于匹配正则表达式的 Worker，请改用普通文本搜索。',
		pause: '暂停列表',
		resume: '继续',
		waiting: (count) => (count === 0 ? '已暂停，记录仍在继续。' : `已暂停，期间又有 ${wholeNumber(count)} 帧。`),
		clear: '清空列表',
		cleared: (count) => `已从列表中清除 ${wholeNumber(count)} 帧，导出时仍会包含。`,
		undoClear: '重新显示',
		dropped: (count, maxFrames, maxMebibytes) =>
			`每次运行最多保留 ${wholeNumber(maxFrames)} 帧和 ${maxMebibytes} MiB，超出的 ${bytes(count)}无法显示。`,
		more: (count) => `另有 ${wholeNumber(count)} 帧`,
	},

	copy: {
		menu: (id) => `复制或发送帧 ${wholeNumber(id)}`,
		payload: '复制载荷为',
		inflated: '复制解压后的数据为',
		frame: '复制整个帧为',
		formats: { text: '文本', hex: '十六进制', base64: 'Base64', literal: 'new Uint8Array([…])' },
		notText: '不是有效的 UTF-8',
		copied: (count) => `已复制 ${bytes(count)}。`,
		copiedPart: (count, of) => `共 ${bytes(of)}，为避免页面卡死，只复制了前 ${bytes(count)}。`,
		edit: '修改后另行发送……',
		encoder: '/zh-cn/tools/frame/',
		tooLongToEdit: '这个帧太长，编码器放不下。',
		refused: '浏览器不允许本页写入剪贴板。文本已选中，请按 Ctrl+C 或 ⌘C 复制。',
		done: '完成',
	},

	send: {
		text: '消息',
		hex: '十六进制字节',
		hexHint: '十六进制字节，例如 48 65 6c 6c 6f',
		textHint: '发给服务器的消息',
		as: '发送类型',
		types: { text: '文本', hex: '十六进制' },
		socket: '通过 socket',
		send: '发送',
		sent: (count, socket) => `已将 ${bytes(count)}交给 socket ${socket}。`,
		again: '再次发送这条消息',
		toServer: '把这条消息发给服务器',
		notRunning: '没有打开的连接，无法手动发送消息。',
		noSocket: '没有处于 OPEN 状态的 socket，无法发送。',
		notHex: (character, at) =>
			`第 ${wholeNumber(at)} 个字符“${character}”不是十六进制数字。每个字节写成两位，例如 48 65。`,
		oddHex: '多出一位数字。每个字节写成两位，例如 0a。',
		tooLarge: (count, max) => `${bytes(count)}太多，手动发送最多 ${bytes(max)}。`,
		notMessage: '只能发送文本或二进制消息：网页没有发送控制帧的 API。',
		notWhole: '这条消息不完整。',
		unknown: '这条消息的内容未知。',
	},
};
