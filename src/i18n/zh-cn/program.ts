import type { ProgramStrings } from '../en/program.ts';

export const programZhCn: ProgramStrings = {
	title: '来自 WebSocket Lab 的程序',
	needs: (origin) =>
		`程序连接 ${origin}，需要那里运行着实验服务器：在 WebSocket Lab 目录下执行 npm start，供其他机器访问时执行 npm start -- --lan，然后刷新本页。`,
	server: '服务器',
	run: '重新运行',
	unreached: '连接没有建立。如果这不是程序想演示的结果，请检查上面的地址处是否运行着实验服务器。',
	console: '控制台',
	node: (origin) => [
		`程序连接 ${origin}，需要那里运行着实验服务器：在 WebSocket Lab 目录下执行 npm start。`,
		'运行方法：node <本文件>。如果有 socket 一直打开，按 Ctrl+C 结束。',
		'Node 22 起自带 WebSocket，更早的版本请先执行 npm install ws。',
	],
};
