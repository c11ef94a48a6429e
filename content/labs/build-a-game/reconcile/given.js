me.onmessage = ({ data }) => {
	if (typeof data === 'string') {
		const news = JSON.parse(data);
		if (news.type === 'welcome') {
			id = news.you;
			paintTheWay();
		}
		return;
	}
	const state = read(data);
	x ??= state.x;
	if (sent > 0 && state.x) correct(state.number, state.x);
	if (state.number === 20) me.close(1000);
};

function paintTheWay() {
	const rival = new WebSocket(address);
	rival.binaryType = 'arraybuffer';
	rival.onmessage = ({ data }) => {
		if (typeof data !== 'string') {
			if (read(data).number === 12) {
				rival.close(1000);
				setTimeout(step, 300);
			}
			return;
		}
		const news = JSON.parse(data);
		if (news.type !== 'welcome') return;
		for (let number = 1; number <= 12; number += 1) {
			rival.send(input(news.you, number, 1));
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

function read(data) {
	const view = new DataView(data);
	const state = { number: view.getUint32(5), x: undefined };
	for (let n = 0; n < view.getUint8(9); n += 1) {
		const at = 10 + n * 5;
		if (view.getUint8(at) !== id) continue;
		state.x = view.getUint16(at + 1);
	}
	return state;
}
