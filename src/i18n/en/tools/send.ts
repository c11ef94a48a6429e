import { bytes } from '../counts.ts';

/** What sending a frame to the lab server, or from it, says. */
export const sending = {
	title: 'Send it',
	asClient: 'As a client, to the lab server',
	asServer: 'As the server, to this browser',
	receiver: 'Address',
	close: 'Close the connection',
	how: {
		client:
			'A page can’t send frames of its own making: it goes through the tunnel /raw of the lab server, as a connection by itself.',
		server: 'The lab server sends these bytes (/bytes), and this browser’s own WebSocket receives them.',
	},
	/** Where no lab server answers. */
	howInPage: {
		client:
			'No lab server answers here, so it is one in this page: real frames, no TCP. They go through its tunnel /raw. To send them over the network, start the site with npm start.',
		server:
			'No lab server answers here, so it is one in this page: real frames, no TCP. They are received by the WebSocket of this site; for the browser’s own, start the site with npm start.',
	},
	tooLong: (most: number) => `At most ${bytes(most)} can be sent at a time.`,
	on: 'Connected. What happens is drawn below.',
	over: 'The connection has ended.',
	views: { timeline: 'Timeline', frames: 'Frames', handshake: 'Handshake', states: 'States' },
	viewsLabel: 'Views of what happened',
};

export type SendingStrings = typeof sending;
