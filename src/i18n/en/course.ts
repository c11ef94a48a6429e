/** Words of the course page, and of what a reader has done. `{…}` is put in by the page, which knows it. */
export const en = {
	course: 'The course',
	/** Beside a lesson in a list, for those who can't see the mark. */
	states: { begun: 'begun', done: 'done' },
	solvedOf: '✓ {n} of {all} exercises ·',
	lessonMinutes: (minutes: number) => `${minutes} min`,
	readAndDo: (reading: number, doing: number) => `${reading} min to read, ${doing} to do`,
	needs: 'Needs:',
	progress: {
		start: 'Begin with',
		goOn: 'Go on with',
		finished: 'All lessons are done.',
		counts:
			'{lessons} of {allLessons} lessons, {exercises} of {allExercises} exercises, {predictions} of {allPredictions} predictions',
		kept: 'This is kept in this browser only, and goes nowhere else.',
		notKept:
			'This browser does not let the page keep anything (private window, blocked cookies, or full storage): what you do lasts until you leave the page. Save it as a file to have it later.',
		unreadable:
			'What this browser’s storage has of you can’t all be read (entries: {n}): they are damaged, or a later version of this site wrote them. They are left as they are; “Start over” removes them.',
		save: 'Save as a file',
		open: 'Open a file',
		reset: 'Start over',
		undo: 'Undo',
		saved: 'Saved as {file}. Open it on another machine, or in another browser, to go on there.',
		opened: 'Added from the file: {n}. What you had done here is still there.',
		notOurs:
			'{file} is not a progress file of this site, or a later version wrote it. Nothing was changed. Open a file that “Save as a file” has made.',
		forgotten: 'Everything that you had done is forgotten. Code that you typed into labs is kept.',
		back: 'It is back.',
		nothing: 'There is nothing to save yet.',
	},
};

export type CourseStrings = typeof en;
