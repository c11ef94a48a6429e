import { endings } from './endings.ts';
import { headerReasons } from './header-reasons.ts';
import { headers } from './headers.ts';
import { network } from './network.ts';
import { buffer } from './views/buffer.ts';
import { figures } from './views/figures.ts';
import { frameStrings } from './views/frames.ts';
import { handshake } from './views/handshake.ts';
import { listTools } from './views/list-tools.ts';
import { shared } from './views/shared.ts';
import { states } from './views/states.ts';
import { timeline } from './views/timeline.ts';

/** What the views of a trace say. A page loads it with the first view that comes alive; the console has its own. */
export const views = {
	...shared,
	...frameStrings,
	...listTools,
	endings,
	handshake,
	headers,
	headerReasons,
	timeline,
	states,
	buffer,
	network,
	figures,
};

export type ViewsStrings = typeof views;
