import { endingsInPage } from './endings.ts';
import { type ViewsStrings, views } from './views.ts';

/** What the views say of a run in the page: what TCP, kernels and networks do is not there. */
export const viewsInPage: ViewsStrings = {
	...views,
	endings: endingsInPage,
	timeline: {
		...views.timeline,
		peer: {
			...views.timeline.peer,
			cut: 'cuts the link',
			disconnected: 'link ended',
			disconnectedEarly: 'no closing handshake: link ended',
			disconnectedHalf: 'half a closing handshake: link ended',
		},
	},
	states: {
		...views.states,
		causes: {
			...views.states.causes,
			cut: 'Cut the link, with no Close frame',
			cutClosing: 'Cut the link',
			disconnected: 'The link ended',
		},
	},
	buffer: { ...views.buffer, series: { ...views.buffer.series, underWay: 'under way: the link in this page' } },
};
