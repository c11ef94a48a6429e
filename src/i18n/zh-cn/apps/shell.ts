import type { AppShellStrings } from '../../en/apps/shell.ts';

export const appShell: AppShellStrings = {
	apps: '一起用',
	lesson: '自己实现它',
	needsScript: '应用是在页面里运行的程序，需要 JavaScript。',
	room: '房间',
	share: '在其他设备上打开',
	code: '查看代码',
	screen: '全屏',
	close: '关闭',
	tryNow: '立即重试',
	alone: '这份网站副本没有服务器：服务器在本页之内运行，只有你一个人。要多人一起用，请用 npm start -- --lan 启动网站。',
	sharing: {
		title: '在其他设备上打开',
		lead: '打开这个地址，就进入同一个房间。',
		local:
			'本页是用服务器本机的地址打开的，其他设备访问不到。请用 `npm start -- --lan` 启动服务器，其他设备能用的地址就会显示在这里。',
		room: '房间',
		go: '进入这个房间',
		qr: '这个地址的二维码',
	},
	reading: {
		title: '本页的代码',
		lead: '正在运行的就是这些文件，没有删减。',
		sides: { client: '客户端', server: '服务器', beside: '双方共同的基础' },
		unavailable: '代码没有加载成功，请关闭后再试。',
	},
	words: {
		idle: '未连接',
		connecting: '正在连接……',
		/** In place of a name that is not shown. */
		numbered: '第 {id} 位',
		open: '已连接',
		refused: '被拒绝',
		full: '已满',
		away: '服务器断开了',
		'notice-refused': '服务器没有响应，或者拒绝了本页的连接。',
		'notice-full': '房间已满。',
		'notice-away': '连接断开了。已有的内容不会丢，本页会自动重连。',
		'notice-final': '服务器关闭了这个连接，并要求不要再连。',
		countdown: '{seconds} 秒后重试',
		lines: '{file}，{lines} 行',
	},
};
