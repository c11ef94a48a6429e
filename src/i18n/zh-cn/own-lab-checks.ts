import type { OwnLabCheckStrings, OwnLabChoiceStrings } from '../en/own-lab-checks.ts';

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
	'one-socket': { name: '只用一个套接字', fields: {}, text: () => '创建的套接字不超过一个' },
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
		name: '商定子协议',
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
