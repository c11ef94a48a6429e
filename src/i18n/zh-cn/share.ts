import type { ProgramStrings, ShareStrings } from '../en/share.ts';
import { wholeNumber } from '../whole-number.ts';

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

export const shareZhCn: ShareStrings = {
	heading: '分享',
	link: '链接',
	withRun: (frames) => `附上当前显示的运行记录（${wholeNumber(frames)} 帧）`,
	noRun: '先点“运行”，链接里就可以附上运行记录。',
	copy: '复制链接',
	copied: '链接已复制到剪贴板。',
	notCopied: '浏览器不允许页面复制。链接已选中，请用键盘或菜单复制。',
	promise: '全部内容都在链接的 # 之后，不会发给任何服务器。打开链接的人会先看到代码，点“运行”后才会执行。',
	runPromise: '全部内容都在链接的 # 之后，不会发给任何服务器。',
	length: (characters) => `共 ${wholeNumber(characters)} 个字符。`,
	long: '有些聊天软件会截断这么长的链接：请先在对方会打开的地方试一次，或者直接发文件。',
	tooLong: (characters, limit) =>
		`${characters === null ? '内容太多，放不进链接' : `链接将有 ${wholeNumber(characters)} 个字符`}，不超过 ${wholeNumber(limit)} 个字符才能保证完整送达。`,
	withoutRun: '请去掉运行记录，或者下载后发文件。',
	instead: '请在下面下载，然后发文件。',
	here: '这个地址只能在本机打开。要给全班用，请用 npm start -- --lan 启动站点，再从这里分享。',
	downloads: '下载',
	html: '单个 HTML 文件',
	htmlHint: '用浏览器打开，保存在本地也能运行。',
	node: 'Node 脚本',
	nodeHint: 'node file.mjs，需要 Node 22 或更高版本。',
	serverHint: '先 npm install ws，再 node file.mjs；client.js 连接的就是它。',
	run: '运行记录',
	runHint: 'JSON 格式，含批注，可以在实验或记录查看器中打开。',
	close: '关闭',
	opened: '链接中的代码已放进编辑器，点“运行”才会执行。',
	openedKept: '链接中的代码已放进编辑器，点“运行”才会执行。点“恢复我的代码”可以换回你原来的代码。',
	openedRun: '这份运行记录来自链接。',
	openedAlone: '正在显示链接中的运行记录。',
	noRunInLink: '链接里只有代码，没有运行记录：请把地址中的 tools/trace/ 换成 playground/。',
	unchanged: '这里原有的内容没有改动。',
	problems: {
		empty: '链接的“=”后面没有内容，请重新复制完整的链接。',
		noVersion: '链接的开头和本站生成的链接不一样，请从它生成的地方重新复制。',
		newer: (version) =>
			`这个链接由更新版本的 WebSocket Lab 生成（链接格式 ${version}），请在那里打开，或者更新这里的版本。`,
		character: (character) => `链接里有一个不该出现的“${character}”，可能是转发时混进来的，请重新复制。`,
		cut: '链接在传递过程中被截断或改动了，请重新复制完整的链接，或者请对方发文件。',
		tooLong: (characters, limit) =>
			`链接有 ${wholeNumber(characters)} 个字符，最多只能读取 ${wholeNumber(limit)} 个，请对方发文件。`,
		tooLarge: (limit) => `链接解压后超过 ${megabytes(limit)}，本站不会生成这样的链接，因此没有打开。`,
		damaged: (field) =>
			`链接是完整的，但里面的内容不符合格式${field === '' ? '' : `（“${field}”）`}，请询问生成链接的人。`,
		nothing: '链接是完整的，但里面既没有代码，也没有运行记录，请询问生成链接的人。',
		run: (why) => `链接中的运行记录无法读取。${why}`,
	},
};

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
