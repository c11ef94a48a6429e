// The server as a process that can be told to break: node serve-and-break.ts <folder of the built site>
import { run } from '../../../../server/process/run.ts';

const [folder = ''] = process.argv.splice(2, 1);
process.on('message', (how) => {
	if (how === 'throw') {
		setImmediate(() => {
			throw new Error('a bug that throws');
		});
	} else {
		void Promise.reject(new Error('a bug that rejects'));
	}
});
await run(folder);
