import type { OfflineStrings } from '../en/offline.ts';

export const offline: OfflineStrings = {
	kept: '整个网站已保存在此浏览器中，没有网络也能用。',
	away: '现在没有网络，显示的是浏览器保存的副本。',
	dear: '可以把网站保存在此浏览器中，没有网络也能用，约需 35 MB。',
	off: '网站没有保存在此浏览器中。',
	keep: '保存',
	remove: '删除',
	newVersion: '本站有新版本。加载时会刷新所有已打开的本站页面，你的代码会保留。',
	load: '加载新版本',
	later: '以后再说',
};
