import ts from 'typescript';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const lab = `${root}src/lab-server/`;

/** @returns what the compiler says of a file with the settings of `src/lab-server` */
function problemsOf(file: string): string[] {
	const { config } = ts.readConfigFile(`${lab}tsconfig.json`, ts.sys.readFile);
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, lab);
	const program = ts.createProgram([file], { ...options, noEmit: true });
	return ts
		.getPreEmitDiagnostics(program)
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\. .*/s, '.'));
}

test('a global of Node in the lab does not compile', () => {
	const fixture = `${root}tests/architecture/fixtures/node-in-lab/src/lab-server/scenarios/buffer.ts`;
	expect(problemsOf(fixture)).toEqual(["Cannot find name 'Buffer'."]);
});

test('the scenarios and the guards compile without Node', () => {
	expect(problemsOf(`${lab}scenarios/index.ts`)).toEqual([]);
	expect(problemsOf(`${lab}guard/socket-guard.ts`)).toEqual([]);
});
