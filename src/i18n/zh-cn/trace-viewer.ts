import type { TraceViewerStrings } from '../en/trace-viewer.ts';
import { codePane } from './code-pane.ts';

export const traceViewerZhCn: TraceViewerStrings = {
	drop: '把文件拖到这里，或者选择文件：WebSocket Lab 保存的运行记录（JSON）、浏览器导出的 HAR、Wireshark 或 tcpdump 的抓包（pcap、pcapng），也可以是 gzip 压缩过的。',
	stays: '文件不会离开本机。可以同时打开多个文件，并排对照。',
	choose: '选择文件……',
	example: '打开示例：同一段代码在两种浏览器中的运行',
	exampleFailed: '示例加载失败，实验服务器还在运行吗？',
	opening: (name) => `正在打开 ${name}……`,
	opened: (count) => `已打开 ${count} 份记录。`,
	ofFile: (name, sentence) => `${name}：${sentence}`,
	tooMany: (limit) => `最多并排打开 ${limit} 份记录，请先关闭一份。`,
	fromLink: '来自链接',
	badge: { trace: '运行记录', page: '页面内的运行记录', capture: '抓包', har: 'HAR' },
	facts: (sockets, frames) => `${sockets} 个 socket，${frames} 帧`,
	share: '分享',
	playground: '在演练场打开代码',
	codePane,
	close: (name) => `关闭 ${name}`,
	closed: (name) => `已关闭 ${name}。`,
	bringBack: '恢复',
	notes: '批注',
	pin: '先选中一行、一帧或一个字节，再写批注。',
	notHere: '选中的内容没有固定的位置，请选一行、一帧或一个字节。',
	at: {
		event: (event) => `第 ${event} 个时刻`,
		frame: (frame) => `第 ${frame} 帧`,
		byte: (frame, byte) => `第 ${frame} 帧第 ${byte} 字节`,
	},
	text: (place) => `批注位置：${place}`,
	add: '添加批注',
	remove: '删除',
	gone: '这份记录里没有这个位置。',
	travels:
		'批注会随文件和链接一起传递：在抓包里是数据包的注释，在 HAR 里是消息的注释，其余的记在请求上。控制台上的批注只有 JSON 和链接会保留，抓包里也没有调用和事件上的批注。',
	full: '这份记录的批注数量已达上限。',
};
