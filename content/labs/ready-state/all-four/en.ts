import { defineTexts } from '../../../../src/exercises/check.ts';

const NAMES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];
const inState = (state: string | number | null | undefined) =>
	state === null ? 'before there was a socket' : `while the socket was in ${state}, ${NAMES[Number(state)]}`;

export default defineTexts({
	title: 'All four, one by one',
	exercise: {
		task: 'Print readyState of this one socket in each of its four states, each at a moment at which the socket really is in that state.',
		checks: {
			connecting: '0 is printed while the socket is CONNECTING.',
			open: '1 is printed while it is OPEN.',
			closing: '2 is printed while it is CLOSING.',
			closed: '3 is printed once it is CLOSED.',
		},
		hints: [
			'Two of the states have an event of their own. In which line does the socket enter each of the other two?',
			'The constructor and close() return at once, each with the socket in a new state.',
			'Print socket.readyState after the constructor, in onopen, in the line after close(), and in onclose.',
		],
		says: {
			'not-printed': ({ state }) =>
				`No line with ${state} was printed: what did your code do while the socket was ${NAMES[Number(state)]}?`,
			several: ({ text, line }) =>
				`“${text}” (line ${line}) names several states. A socket is in one: print the one that it is in.`,
			'in-another-state': ({ text, line, state }) => `“${text}” (line ${line}) was printed ${inState(state)}.`,
		},
	},
});
