import type { SendingStrings } from '../../en/tools/send.ts';
import { bytes } from '../counts.ts';

export const sending: SendingStrings = {
	title: '发送',
	asClient: '作为客户端发给实验服务器',
	asServer: '由服务器发给当前浏览器',
	receiver: '地址',
	close: '关闭连接',
	how: {
		client: '网页无法发送自己构造的帧：这里经由实验服务器的隧道 /raw，另开一条连接来发送。',
		server: '实验服务器发送这些字节（/bytes），由当前浏览器自己的 WebSocket 接收。',
	},
	howInPage: {
		client:
			'这里没有实验服务器应答，改用页面内的实验服务器：帧是真实的，但没有 TCP，经由它的隧道 /raw 发送。要真正走网络，请用 npm start 启动网站。',
		server:
			'这里没有实验服务器应答，改用页面内的实验服务器：帧是真实的，但没有 TCP，接收方是本站自带的 WebSocket。要看浏览器自己的 WebSocket 如何处理，请用 npm start 启动网站。',
	},
	tooLong: (most) => `一次最多发送 ${bytes(most)}。`,
	on: '已连接，下面是发生的事情。',
	over: '连接已结束。',
	views: { timeline: '时间线', frames: '帧', handshake: '握手', states: '状态' },
	viewsLabel: '运行结果的各个视图',
};
