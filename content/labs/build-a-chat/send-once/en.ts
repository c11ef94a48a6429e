import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'No message twice after a cut',
	exercise: {
		task: 'Ada has five lines to say, and each of her connections is cut at the third message of the room: that one is lost on the way to her, and what she sends from then on is not read. See to it that all five lines are in the room, each once and in order.',
		checks: {
			'was-cut': 'Her connections lead into one room and are cut there, as the address says.',
			complete: 'All five lines reach the room.',
			once: 'Each of them is in the room once, in order.',
		},
		hints: [
			'Which answers came on the first connection? For the other lines Ada does not know whether the room has them: both is possible.',
			'Keep each line with a ref of its own until a message with that ref comes back. The room knows a ref again as long as "member" says that it is the same person.',
			'On each welcome, send all that still waits, with the same refs as before.',
		],
		says: {
			'not-cut': ({ socket }) => `The address of socket ${socket} has no cut=3: on it nothing gets lost.`,
			'other-room': () => 'Your connections led into different rooms.',
			'never-cut': () => 'No connection was cut in this run.',
			missing: ({ lines }) => `The room never said these lines to you: ${lines}.`,
			'too-many': ({ last }) =>
				`The room has ${last} messages for five lines: some are there more than once, also those whose answer was lost.`,
			'other-order': ({ id, line }) => `Message ${id} of the room is “${line}”.`,
		},
	},
});
