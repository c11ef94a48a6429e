const server = 'ws://localhost:4321';
const room = `${server}/chat/hall?share=run`;
const visitors = [
	['Mallory', 'Nothing bad'],
	['" onmouseover="alert(2)', 'Hello'],
	['Ada', 'if (a < b && b > c) return;'],
	['Bo', 'Write &lt; for a <'],
	['Eve', '</li><script>alert(3)</script>'],
];

const page = await open(`${server}/echo`);
for (const [name, text] of visitors) {
	await visit(name, text);
}

const reader = new WebSocket(`${room}&name=page&since=0`);
reader.onmessage = ({ data }) => {
	const { type, id, from, text } = JSON.parse(data);
	if (type !== 'message') return;
	page.send(render(from.name, text));
	if (id < visitors.length) return;
	setTimeout(leave, 150);
};

function render(name, text) {
	return `<li title="${name}">${text}</li>`;
}
