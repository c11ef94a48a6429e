import { expect, test } from 'vitest';
import { lessonTasks, readingMinutes } from '../../../src/components/internals/course/lesson-tasks.ts';

test('what there is to be done on a page is read from its tags, in any order of attributes', () => {
	const body = `
<Predict lab="events/order" name="order" />
<Lab name="events/order" covered />
<Predict
	name="clean"
	lab="events/refused"
/>
<Exercise name="events/log" />
`;
	expect(lessonTasks(body)).toEqual({
		exercises: ['events/log'],
		predictions: ['events/order#order', 'events/refused#clean'],
	});
});

test.each([
	['', 1],
	['word '.repeat(400), 2],
	['字'.repeat(900), 3],
	[`${'word '.repeat(200)}\n\`\`\`js\n${'code '.repeat(1000)}\n\`\`\`\n`, 1],
])('reading takes minutes: code and tags are not read', (body, minutes) => {
	expect(readingMinutes(body)).toBe(minutes);
});
