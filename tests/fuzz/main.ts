// npm run fuzz -- [--seconds 60] [--seed 1] [--session frames:123]: fuzzes a server of its own and says what went wrong.
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
	options: { seconds: { type: 'string' }, seed: { type: 'string' }, session: { type: 'string' } },
});
const { FUZZ_SEED, FUZZ_SECONDS } = process.env;
const seed = Number(values.seed ?? FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32));
const seconds = Number(values.seconds ?? FUZZ_SECONDS ?? 60);
const [kind = '', session = ''] = values.session?.split(':') ?? [];
console.log(`FUZZ_SEED=${seed}, ${seconds} s`);
const report = await fuzz({ seed, seconds, ...(kind === '' ? {} : { only: { kind, seed: Number(session) } }) });
const { sessions, seen, complaints, grown } = report;
console.log(`sessions: ${JSON.stringify(sessions)}`);
console.log(
	`bystander: ${seen.echoes} echoes, slowest ${seen.slowestEcho.toFixed(1)} ms; /healthz ${seen.slowestHealth.toFixed(1)} ms`,
);
console.log(`memory: ${(grown / 1024 / 1024).toFixed(1)} MB more than before`);
for (const complaint of complaints) console.log(complaint);
console.log(complaints.length === 0 ? 'Nothing went wrong.' : `${complaints.length} things went wrong.`);
process.exitCode = complaints.length === 0 ? 0 : 1;
