import type { CourseLesson } from '../../../../content/curriculum.ts';

/** Lessons that follow one another, and what may come after the last of them. */
export interface CourseBranch<Lesson> {
	readonly lessons: readonly Lesson[];
	/** None, or at least two: one that follows alone is part of `lessons`. */
	readonly branches: readonly CourseBranch<Lesson>[];
}

/**
 * Draws a course as a tree: a lesson stands behind the last one that it requires. What else it requires comes before that one.
 *
 * @param course in the order in which it is read
 * @returns the branches of lessons that require nothing
 */
export function courseTree<Lesson extends Pick<CourseLesson, 'slug' | 'requires'>>(
	course: readonly Lesson[],
): readonly CourseBranch<Lesson>[] {
	const before = (lesson: Lesson): Lesson | undefined => course.findLast(({ slug }) => lesson.requires.includes(slug));
	const branchOf = (first: Lesson): CourseBranch<Lesson> => {
		const lessons = [first];
		let next = course.filter((lesson) => before(lesson) === first);
		for (let [only] = next; only !== undefined && next.length === 1; [only] = next) {
			const last = only;
			lessons.push(last);
			next = course.filter((lesson) => before(lesson) === last);
		}
		return { lessons, branches: next.map(branchOf) };
	};
	return course.filter((lesson) => before(lesson) === undefined).map(branchOf);
}

/** @returns how many branches end in this one: how wide it is beside others */
export const endsOf = ({ branches }: CourseBranch<unknown>): number =>
	branches.length === 0 ? 1 : branches.map(endsOf).reduce((sum, ends) => sum + ends, 0);
