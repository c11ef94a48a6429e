import type { OwnLabCheckStrings, OwnLabChoiceStrings, OwnLabProblemStrings } from '../en/own-lab-checks.ts';
import { wholeNumber } from '../whole-number.ts';

type Values = Readonly<Record<string, string | number | undefined>>;

const message = ({ text, match }: Values) => (match === 'contains' ? `含有“${text}”的文本消息` : `文本消息“${text}”`);
const closeWith = ({ code, reason }: Values) =>
	[code !== undefined && `关闭码 ${code}`, reason !== undefined && `原因“${reason}”`]
		.filter((part) => part !== false)
		.join(' 和');

export const ownLabChecks: OwnLabCheckStrings = {
	opened: {
		name: '打开一条连接',
		fields: { path: '路径' },
		text: ({ path }) => (path === undefined ? '打开一条连接' : `打开一条到 ${path} 的连接`),
	},
	'one-socket': { name: '只用一个 socket', fields: {}, text: () => '创建的 socket 不超过一个' },
	sockets: { name: '打开多条连接', fields: { least: '至少' }, text: ({ least }) => `至少打开 ${least} 条连接` },
	'sent-when-open': {
		name: '打开之后才调用 send()',
		fields: {},
		text: () => '调用过 send()，并且从未在连接打开之前调用',
	},
	sent: {
		name: '发送一条文本消息',
		fields: { text: '文本', match: '消息' },
		text: (values) => (values['text'] === undefined ? '发送一条文本消息' : `发送${message(values)}`),
	},
	'sent-binary': {
		name: '发送一条二进制消息',
		fields: { size: '字节数' },
		text: ({ size }) => (size === undefined ? '发送一条二进制消息' : `发送一条 ${size} 字节的二进制消息`),
	},
	'sent-count': {
		name: '发送的消息数',
		fields: { least: '至少', most: '至多' },
		text: ({ least, most }) =>
			most === undefined
				? `至少发送 ${least} 条消息`
				: least === most
					? `恰好发送 ${least} 条消息`
					: `发送 ${least} 到 ${most} 条消息`,
	},
	received: {
		name: '收到一条文本消息',
		fields: { text: '文本', match: '消息' },
		text: (values) => (values['text'] === undefined ? '监听并收到一条文本消息' : `监听并收到${message(values)}`),
	},
	'received-count': {
		name: '收到的消息数',
		fields: { least: '至少' },
		text: ({ least }) => `监听并收到至少 ${least} 条消息`,
	},
	printed: {
		name: '输出一行',
		fields: { text: '这一行含有' },
		text: ({ text }) => `输出一行含有“${text}”的内容`,
	},
	subprotocol: {
		name: '协商子协议',
		fields: { name: '子协议' },
		text: ({ name }) => `连接以子协议“${name}”打开`,
	},
	closed: {
		name: '由代码关闭连接',
		fields: { code: '关闭码', reason: '原因' },
		text: (values) => (closeWith(values) === '' ? '由代码关闭连接' : `由代码关闭连接，带上${closeWith(values)}`),
	},
	'close-event': {
		name: '触发 close 事件',
		fields: { code: '关闭码' },
		text: ({ code }) => (code === undefined ? '触发 close 事件' : `触发关闭码为 ${code} 的 close 事件`),
	},
	'nothing-uncaught': { name: '没有未捕获的错误', fields: {}, text: () => '没有未捕获的错误' },
};

export const ownLabChoices: OwnLabChoiceStrings = { match: { exact: '与此完全相同', contains: '含有这段文本' } };

export const ownLabProblems: OwnLabProblemStrings = {
	tooLarge: (characters, limit) =>
		`这个文件有 ${wholeNumber(characters)} 个字符，而一个实验最多 ${wholeNumber(limit)} 个：这不是实验文件。`,
	notJson: '这个文件不是 JSON，或者内容不完整：请重新保存实验，再打开新的文件。',
	foreign: '这个文件是 JSON，但不是实验：请选择用“保存为文件”得到的文件。',
	run: '这个文件是一次运行的记录，不是实验：请在记录查看器中打开。',
	newer: (version, known) =>
		`这个实验由更新版本的 WebSocket Lab 制作（版本 ${version}，这里最高支持 ${known}）：请在那里打开，或者更新这里的版本。`,
	damaged: (field) => `这个实验已损坏${field === '' ? '' : `（“${field}”）`}：请向作者再要一份。`,
	tooLong: (field, characters, limit) =>
		`这个实验的“${field}”有 ${wholeNumber(characters)} 个字符，最多允许 ${wholeNumber(limit)} 个：请让作者缩短。`,
	tooMany: (field, count, limit) =>
		`这个实验的“${field}”有 ${wholeNumber(count)} 个，最多允许 ${limit} 个：请让作者删去一些。`,
	unknownCheck: (kind) =>
		`这个实验有一项这里不认识的检查“${kind}”：请在制作它的 WebSocket Lab 中打开，或者更新这里的版本。`,
	notOffered: (field, value, offered) =>
		`这个实验的“${field}”是 ${value}，而可选的只有 ${offered}：请在制作它的地方修改。`,
	networkOnWire:
		'这个实验设置了延迟或带宽，而它们只在页面内有效：请在制作它的地方把运行位置改为“在页面内运行”，或者让代码自带服务器。',
	incomplete: {
		title: '这个实验没有标题，无法使用：请联系作者。',
		task: '这个实验没有任务说明，无法使用：请联系作者。',
		starter: '这个实验没有初始代码，无法使用：请联系作者。',
		checks: '这个实验没有任何检查，无法使用：请联系作者。',
		values: '这个实验有一项检查没有填完，无法使用：请联系作者。',
	},
};
