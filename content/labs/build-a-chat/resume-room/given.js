function show(id, text) {
	console.log(id, text);
}

function speak(lines) {
	const ada = new WebSocket(`${room}&name=Ada`);
	ada.onmessage = ({ data }) => {
		const { type } = JSON.parse(data);
		if (!/welcome|message/.test(type)) return;
		const text = lines.shift();
		if (text === undefined) return ada.close(1000);
		const message = { v: 1, type: 'say', text };
		setTimeout(() => ada.send(JSON.stringify(message)), 120);
	};
}
