import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const unit = readFileSync(new URL('../../../deploy/websocket-lab.service', import.meta.url), 'utf8');
const systemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!systemd)('systemd accepts the unit (skipped where systemd-analyze is not installed)', () => {
	const folder = mkdtempSync(join(tmpdir(), 'wl-systemd-'));
	const file = join(folder, 'websocket-lab.service');
	// Paths that exist on this machine; everything else as shipped.
	const local = unit
		.replace('ExecStart=/usr/bin/node', `ExecStart=${process.execPath}`)
		.replace('WorkingDirectory=/opt/websocket-lab', `WorkingDirectory=${folder}`);
	writeFileSync(file, local);
	const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
	rmSync(folder, { recursive: true });
	expect(stderr.split('\n').filter((line) => line.includes('websocket-lab'))).toEqual([]);
	expect(status).toBe(0);
});
