/** What a class may hold. Bytes and characters as the name says. */
export const CLASS_LIMITS = {
	students: 1000,
	nameCharacters: 40,
	/** Of the secret with which a student's browser comes back. */
	keyCharacters: 64,
	/** Exercises that are remembered of one student, and failed checks of one run. */
	works: 200,
	failing: 20,
	/** A path with its fragment, and a name of a lab, a lesson or a check. */
	pageCharacters: 300,
	idCharacters: 80,
	/** Lessons that can be named. */
	lessons: 100,
	codeCharacters: 100_000,
	/** Of a question, and of one thing that can be answered; so many of those. */
	questionCharacters: 600,
	optionCharacters: 200,
	options: 12,
	/** Languages in which it is asked at once. */
	questionLocales: 8,
	unitCharacters: 60,
	runCharacters: 700_000,
	/** Of a run that goes to everybody. */
	teacherRunCharacters: 300_000,
	/** Of any message, in UTF-8. */
	messageBytes: 3 * 1024 * 1024,
	/** Messages of one seat a second, and at once after a time without. */
	messagesPerSecond: 5,
	messagesBurst: 40,
	/** Who owes so many ms of that is sent away. */
	longestDebt: 20_000,
	/** In what time pages come back that lost the class, in ms: so much for each, and in all at least and at most. */
	spread: { each: 2.5, least: 500, most: 2500 },
	/** Refused first messages until a page must be opened again. */
	tries: 5,
	/** What changed is told to the desk at most so often, in ms. */
	tell: 50,
} as const;
