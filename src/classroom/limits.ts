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
	runCharacters: 700_000,
	/** Of any message, in UTF-8. */
	messageBytes: 3 * 1024 * 1024,
	/** Messages of one seat a second, and at once after a time without. */
	messagesPerSecond: 5,
	messagesBurst: 40,
	/** What changed is told to the desk at most so often, in ms. */
	tell: 50,
} as const;
