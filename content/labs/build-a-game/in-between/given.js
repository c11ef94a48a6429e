socket.onopen = walk;

socket.onmessage = ({ data }) => {
	if (typeof data === 'string') return;
	const view = new DataView(data);
	if (view.getUint8(9) === 0) return;
	const [step, x] = [view.getUint32(1), view.getUint16(11)];
	if (x !== 0xffff) states.push({ step, x });
	if (drawn === undefined && states[2]) draw();
};

function draw() {
	const [first] = states;
	drawn = drawn === undefined ? first.step : drawn + 0.5;
	const newest = states.at(-1).step;
	if (drawn <= newest) console.log(drawn, at(drawn));
	else drawn -= 0.5;
	const isLong = drawn - first.step > 8;
	if (isLong && states.length > 7) socket.close(1000);
	if (socket.readyState === 1) setTimeout(draw, 25);
}

function walk() {
	const player = new WebSocket(address);
	player.binaryType = 'arraybuffer';
	let id;
	let number = 0;
	player.onmessage = ({ data }) => {
		if (typeof data === 'string') {
			const news = JSON.parse(data);
			if (news.type === 'welcome') id = news.you;
			return;
		}
		if (socket.readyState > 1) return player.close();
		for (let n = 0; n < 1 + Math.random() * 2; n += 1) {
			number += 1;
			player.send(input(id, number, 2));
		}
	};
}

function input(player, number, keys) {
	const view = new DataView(new ArrayBuffer(7));
	view.setUint8(0, 1);
	view.setUint8(1, player);
	view.setUint32(2, number);
	view.setUint8(6, keys);
	return view;
}
