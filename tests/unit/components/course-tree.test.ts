import { expect, test } from 'vitest';
import { CURRICULUM } from '../../../content/curriculum.ts';
import { type CourseBranch, courseTree, endsOf } from '../../../src/components/internals/course/course-tree.ts';

const lesson = (slug: string, ...requires: string[]) => ({ slug, requires });

type Drawn = readonly [lessons: string, ...branches: Drawn[]];
const drawn = ({ lessons, branches }: CourseBranch<{ slug: string }>): Drawn => [
	lessons.map(({ slug }) => slug).join(' '),
	...branches.map(drawn),
];

test.each([
	['a chain', [lesson('a'), lesson('b', 'a'), lesson('c', 'a', 'b')], [['a b c']]],
	['two that begin', [lesson('a'), lesson('b'), lesson('c', 'b')], [['a'], ['b c']]],
	[
		'a fork within a fork',
		[lesson('a'), lesson('b', 'a'), lesson('c', 'a'), lesson('d', 'c'), lesson('e', 'd'), lesson('f', 'a', 'd')],
		[['a', ['b'], ['c d', ['e'], ['f']]]],
	],
	['what requires a lesson that is not there', [lesson('a'), lesson('b', 'a', 'not-written')], [['a b']]],
	['nothing', [], []],
] as const)('a course is a tree: %s', (_what, course, tree) => {
	expect(courseTree(course).map(drawn)).toEqual(tree);
});

test('every lesson of the course is in its tree once', () => {
	const slugs = (branch: CourseBranch<{ slug: string }>): string[] => [
		...branch.lessons.map(({ slug }) => slug),
		...branch.branches.flatMap(slugs),
	];
	expect(courseTree(CURRICULUM).flatMap(slugs).sort()).toEqual(CURRICULUM.map(({ slug }) => slug).sort());
});

test('a branch is as wide as all that ends in it', () => {
	const [tree] = courseTree([lesson('a'), lesson('b', 'a'), lesson('c', 'a'), lesson('d', 'c'), lesson('e', 'c')]);
	expect(tree?.branches.map(endsOf)).toEqual([1, 2]);
	expect(tree === undefined ? 0 : endsOf(tree)).toBe(3);
});
