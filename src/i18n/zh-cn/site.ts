import type { SiteStrings } from '../en/site.ts';

export const zhCn: SiteStrings = {
	lessons: '课程',
	minutes: (minutes) => `约 ${minutes} 分钟，含动手实验`,
	requires: '建议先学：',
	youWillLearn: '你将学到',
	tryIt: '动手试试',
	onTheWire: '线路上发生了什么',
	pitfall: '常见陷阱',
	recap: '小结',
	frameParts: { header: '帧头', maskingKey: '掩码密钥', payload: '载荷' },
	needsScript: '运行代码需要 JavaScript。没有它也可以阅读课程：每个实验都会显示录制好的一次运行。',
	browserTooOld:
		'这个浏览器的版本太旧：实验可能无法运行，视图可能显示不正常。请使用 Chrome 或 Edge 125、Firefox 125、Safari 17.4 及以上版本。',
	lessonMinutes: (minutes) => `${minutes} 分钟`,
	search: {
		open: '搜索',
		placeholder: '搜索课程内容',
		close: '关闭',
		loading: '正在搜索…',
		none: (query) => `没有找到与“${query}”相关的内容。`,
		count: (count) => `${count} 个页面`,
		unavailable: '无法加载搜索索引。索引在构建站点时生成。',
	},
	notFound: {
		title: '这里没有页面',
		description: '这个地址不对应 WebSocket Lab 的任何页面。',
		sentence: '地址可能输错了，或者页面已经移走。目前有这些页面：',
	},
};
