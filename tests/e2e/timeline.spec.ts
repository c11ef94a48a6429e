import { labOn, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

test('the timeline that follows a run shows its end, also of what came while another view was in sight', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 1800 });
	await page.goto('/playground/');
	const lab = labOn(page, 'playground/code');
	await ready(lab);
	const address = `ws://${new URL(page.url()).host}/flood?count=40000&size=10`;
	await write(lab, `new WebSocket('${address}').onmessage = ({ data }) => console.log(data);`);
	await lab.run.click();
	const timeline = lab.root.getByRole('listbox', { name: 'Timeline' });
	await expect(timeline).toContainText('message');
	await lab.tab('Frames').click();
	await expect(lab.console).toContainText('40000.....');
	await lab.tab('Timeline').click();
	await expect(timeline.getByText('› 40000.....').last()).toBeInViewport();
	await lab.stop.click();
});
