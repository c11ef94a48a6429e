// Writes as many lines as it is told to standard output, and tells its parent how many were lost.
import { lineOutput } from '../../../../server/process/log.ts';

const output = lineOutput(process.stdout);
const line = `${'x'.repeat(1023)}\n`;
const lines = Array.from({ length: Number(process.argv[2]) }, () => output(line));
process.send?.({ lost: lines.filter((written) => !written).length });
