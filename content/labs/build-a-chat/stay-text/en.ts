import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What was typed stays text',
	exercise: {
		task: 'Five visitors say something, and some of them are up to no good. In a lab there is no page, so what would be given to innerHTML is sent to /echo instead, where the wire records it. Write render so that each message becomes one <li title="name">text</li>, with name and text shown exactly as they were typed.',
		checks: {
			'all-shown': 'All five visitors speak, and each of their messages is rendered once.',
			'no-markup': 'What they typed begins no element, and ends no attribute.',
			unchanged: 'A reader sees exactly what they typed.',
		},
		hints: [
			'Under Frames, read what was sent to /echo as a browser would: where does the text end and an element begin?',
			'In text, “<” begins markup. In an attribute, the quote ends the value. “&” begins a character reference in both.',
			'Replace & by &amp; first, then < by &lt; and " by &quot;. If & comes last, it spoils the others.',
		],
		says: {
			'other-visitors': () =>
				'In this run the room did not hear the five visitors as they were given: leave what they say as it is.',
			'other-count': ({ count }) => `${count} messages were rendered; the room has five.`,
			markup: ({ html }) => `This is more than an item with a text in it: ${html}`,
			changed: ({ typed, seen }) => `“${typed}” was typed, and a reader sees “${seen}”.`,
		},
	},
});
