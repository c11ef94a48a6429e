import type { ViewsStrings } from '../en/views.ts';
import { endingsInPage } from './endings.ts';
import { views } from './views.ts';

export const viewsInPage: ViewsStrings = {
	...views,
	endings: endingsInPage,
	timeline: {
		...views.timeline,
		peer: {
			...views.timeline.peer,
			cut: '切断连接',
			disconnected: '连接结束',
			disconnectedEarly: '没有关闭握手，连接就结束了',
			disconnectedHalf: '关闭握手只完成一半，连接就结束了',
		},
	},
	states: {
		...views.states,
		causes: {
			...views.states.causes,
			cut: '切断了连接，没有发送关闭帧',
			cutClosing: '切断了连接',
			disconnected: '连接结束',
		},
	},
	buffer: { ...views.buffer, series: { ...views.buffer.series, underWay: '途中：页面内的链路' } },
};
