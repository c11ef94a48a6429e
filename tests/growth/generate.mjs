// node tests/growth/generate.mjs <number>: puts so many labs, copies of the real ones, beside them, and pages that show them, to see what
// `npm test` takes with a course of that size. Git ignores them. 0 takes them away.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';

const LABS_A_PAGE = 5;
const labs = join(root, 'content', 'labs');
const generated = join(labs, 'generated');

const foldersIn = (/** @type {string} */ path) =>
	readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();

const wanted = Number(process.argv[2] ?? 50);
rmSync(generated, { recursive: true, force: true });
/** Labs of which in the page something else comes are known by their names: copies of them would be none of them. */
const exceptions = readFileSync(join(root, 'tests', 'contract-in-page', 'exceptions.ts'), 'utf8');
const real = foldersIn(labs)
	.flatMap((group) => foldersIn(join(labs, group)).map((lab) => `${group}/${lab}`))
	.filter((lab) => !exceptions.includes(`'${lab} `));
const made = Array.from({ length: wanted }, (_, index) => {
	const from = real[index % real.length] ?? '';
	const name = `lab-${index + 1}`;
	cpSync(join(labs, from), join(generated, name), { recursive: true });
	return { name, exercise: readdirSync(join(generated, name)).includes('solution.js') };
});

for (const locale of ['en', 'zh-cn']) {
	const pages = join(root, 'content', locale, 'generated');
	rmSync(pages, { recursive: true, force: true });
	for (let first = 0; first < made.length; first += LABS_A_PAGE) {
		const number = first / LABS_A_PAGE + 1;
		const shown = made
			.slice(first, first + LABS_A_PAGE)
			.map(({ name, exercise }) => `## ${name}\n\n<${exercise ? 'Exercise' : 'Lab'} name="generated/${name}" />\n`);
		mkdirSync(pages, { recursive: true });
		writeFileSync(
			join(pages, `page-${number}.mdx`),
			`---\ntitle: Page ${number}\ndescription: Labs that are there to see what so many of them cost.\npagefind: false\n---\n\nimport { Exercise, Lab } from '#components';\n\n${shown.join('\n')}`,
		);
	}
}
console.log(`${made.length} labs beside ${real.length} real ones.`);
