import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Come back into the room',
	exercise: {
		task: 'Ada says six lines, one after the other, and waits for nobody. Each of Bo’s connections is cut at the third message of the room, which is lost. Show all six, each once and in order, as id and text.',
		checks: {
			'was-cut': 'Bo’s connections are cut, as their address says.',
			complete: 'All six messages come to Bo.',
			'shown-once': 'Each of them is shown once, in order, when it has come.',
		},
		hints: [
			'Compare the ids in the console: which messages are missing, and which connection could still have asked for them?',
			'Remember the id of the last message outside of connect. With "&since=2" in the address, the room begins after message 2.',
			'The address is url + "&since=" + last. Begin with 0, and set last = id for each message that you show.',
		],
		says: {
			'no-bo': () => 'No connection says that it is Bo’s: its address needs name=Bo.',
			'not-cut': () => 'A connection of Bo’s has no cut=3 in its address: on it nothing gets lost.',
			'never-cut': () => 'None of Bo’s connections was cut in this run.',
			missing: ({ lines }) => `These lines never came to Bo: ${lines}.`,
			'made-up': ({ id, text }) => `“${id} ${text}” was printed before that message had come.`,
			twice: ({ id, ids }) => `Message ${id} was shown twice: ${ids}.`,
			shown: ({ ids }) => (ids === '' ? 'No message was shown.' : `What was shown: ${ids}.`),
		},
	},
});
