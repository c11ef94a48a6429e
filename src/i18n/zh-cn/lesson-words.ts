import type { lessonWords as english } from '../en/lesson-words.ts';

export const lessonWords: typeof english = {
	'why-websocket': ['轮询', '长轮询', '服务器推送', 'SSE'],
	'creating-sockets': ['建立连接', '套接字', 'new WebSocket', '连接地址'],
	handshake: ['握手', '协议升级'],
	frames: ['帧', '帧结构', '掩码'],
	data: ['二进制', '文本', 'Blob', 'ArrayBuffer'],
	'flow-control': ['背压', '缓冲', '缓冲区', '流控', '流量控制', '接收太慢'],
	closing: ['关闭', '关闭握手', '断开'],
	'ready-state': ['状态', '连接状态'],
	heartbeats: ['心跳', '心跳间隔', '心跳检测', '保活', '空闲断开', '超时断开'],
	reconnecting: ['重连', '断线重连', '自动重连', '退避', '抖动'],
	'subprotocols-and-extensions': ['子协议', '扩展', '压缩', 'permessage-deflate'],
	security: ['安全', '鉴权', '认证', '跨站劫持', 'token', 'CORS', '跨域', 'JWT', 'CSRF'],
	'build-a-chat': ['聊天', '聊天室', '消息格式', '历史消息', '恰好一次', 'XSS', '转义'],
	'build-a-ticker': ['行情', '报价', '订阅', '快照', '序号', '合并'],
	debugging: ['调试', '排查', '抓包', '开发者工具'],
	'build-a-game': ['游戏', '多人游戏', '预测', '校正', '插值', '延迟', '作弊'],
};
