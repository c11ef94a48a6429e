import type { ScenarioStrings } from '../en/scenarios.ts';
import { scenarioFormZhCn } from './scenario-form.ts';

export const scenariosZhCn: ScenarioStrings = {
	addresses: {
		'/echo': {
			does: '把每条消息原样发回：文本仍是文本，二进制仍是二进制。',
			parameters: { delay: '每条消息等待多久再发回' },
		},
		'/shuffle': {
			does: '先收集消息（每条不超过 1 KiB），收够之后一起发回，从哪一条开始是随机的，但不会是第一条。',
			parameters: { count: '收够多少条才发回' },
		},
		'/close': {
			does: '连接打开后，由服务器发起关闭握手。',
			parameters: {
				code: '关闭码；不给出则关闭帧为空，两端都报告 1005',
				reason: '关闭码之后的原因文本；必须同时给出 code',
				after: '连接打开后等待多久',
			},
		},
		'/drop': {
			does: '把每条消息原样发回，然后直接切断 TCP 连接，不发关闭帧：网页看到 1006。',
			parameters: {
				after: '连接打开后等待多久',
				idle: '改为像代理那样，在多久没有收到消息之后切断',
			},
		},
		'/outage': {
			does: '会宕机再恢复的服务器：切断自己的全部 socket，以 503 拒绝握手，之后重新提供服务。每个 socket 打开时先收到它第几次启动的问候，如 "life 1"；发来的每条消息都原样发回，前面加上启动次数和它在这个 socket 上的序号。',
			parameters: {
				up: '每次启动后运行多久，从第一个 socket 打开时算起',
				fails: '恢复之前拒绝多少次握手',
				most: '给出后，拒绝的次数在 fails 到 most 之间抽取：每次停机各不相同',
				down: '至少停机多久',
				lives: '一共启动几次；最后一次不再宕机',
				end: '最后一次运行结束时使用的关闭码，此后再连上来的也会收到它',
				key: 'key 相同的 socket 遇到的是同一台服务器；在实验里不给出时，同一次运行的 socket 共用一台',
			},
		},
		'/resume': {
			does: '发送一串带编号的消息，如 {"id":1,"text":"message 1"}，最后一条之后以 1000 关闭。每条连接发出几条消息后就被切断；无人连接期间产生的消息，只发给主动要求补发的客户端。',
			parameters: {
				last: '你已有的最后一条消息的编号；不给出则只发送新产生的消息',
				count: '一共多少条消息',
				cut: '一条连接发出多少条消息后被切断',
				most: '给出后，每条连接的这个条数在 cut 到 most 之间抽取',
				away: '两次连接之间产生多少条消息',
				block: '每多少条消息存为一块，补发时从块的开头发起；不能大于 cut',
				every: '两条消息之间的间隔',
				key: 'key 相同的 socket 收到的是同一串消息；在实验里不给出时，同一次运行的 socket 共用一串',
			},
		},
		'/crash': {
			does: '故意留了一个 bug：处理函数抛出异常，服务器以 1011 关闭连接。',
			parameters: { when: '处理函数何时出错：收到第一条消息时，或连接打开时' },
		},
		'/limit': {
			does: '把每条消息原样发回；消息过大时，一读到它声明的长度就以 1009 关闭。',
			parameters: { max: '可接受的最大消息长度' },
		},
		'/refuse': {
			does: '不返回 101，而是以其他 HTTP 状态码响应握手。',
			parameters: { status: '响应的状态码' },
		},
		'/stripped': {
			does: '模拟代理去掉 Upgrade 和 Connection 之后，后端服务器的反应：返回一个普通响应，响应体里写着它实际收到的请求。',
			parameters: { status: '代理后面的服务器怎样应答这个不是升级的请求' },
		},
		'/bad-accept': {
			does: '返回 101，但 Sec-WebSocket-Accept 的第一个字符是错的：浏览器会使连接失败。',
			parameters: {},
		},
		'/two-servers': {
			does: '同一个 HTTP 服务器上挂了两个 WebSocket 服务器，都应答了同一次握手：第一个的 101 后面紧跟着第二个的响应，而浏览器在那里等的是帧。',
			parameters: {
				second:
					'第二个服务器怎么做：refuses 表示以 400 拒绝并断开（路径不归 ws 管时它就这样做），accepts 表示再回一个 101',
			},
		},
		'/subprotocol': {
			does: '在客户端提供的子协议中选用第一个自己支持的，之后把每条消息原样发回。',
			parameters: {
				supported: '服务器支持的子协议',
				server:
					'改用三台服务器中的一台：一台支持 chat.v2 和 chat.v1，一台只支持 chat.v1，一台只支持 chat.v3；哪台是哪台，对每个 key 重新抽取',
				ignore: '1：响应时当作客户端没有提供任何子协议',
				unrequested: '以这个子协议响应，尽管客户端并没有提供它',
				key: '与 server 一起用：key 相同的 socket 遇到的是同样的三台；在实验里不给出时，同一次运行的 socket 共用三台',
			},
		},
		'/deflate': {
			does: '把每条消息原样发回；如果客户端提议 permessage-deflate，就压缩后再发。一条消息解压后最多 64 KiB。',
			parameters: { takeover: '0：每条消息单独压缩，不利用此前发过的内容' },
		},
		'/fragment': {
			does: '把每条消息拆成若干分片发回，最多 10,000 片；分片可能正好断在一个字符中间。',
			parameters: {
				size: '除最后一片外，每个分片的载荷长度',
				ping: '1：在两个分片之间插入一个 ping',
			},
		},
		'/sample': {
			does: '发送若干条二进制消息，然后以 1000 关闭。每条消息的内容是一个随机文本帧的全部字节，依次为：不带掩码、带掩码、带掩码且使用 16 位长度。',
			parameters: { count: '发送多少个帧', seed: '数字相同，帧就相同；不给出则每次都不同' },
		},
		'/ping': {
			does: '定时发送 ping，并把每次往返时间用文本消息报告，如 {"ping":1,"ms":0.42}。收到上一个 pong 之后才发下一个 ping。',
			parameters: { every: '两次 ping 之间的间隔', count: '一共发多少个 ping；不给出则一直发下去' },
		},
		'/silent': {
			does: '接受握手后不再发送任何帧，pong 和关闭帧也不发：模拟失去响应的对端。10 分钟后切断连接。',
			parameters: {
				answers: '先原样发回多少条消息，再沉默',
				of: 'key 相同的这么多个 socket 里，随机有一个会沉默，其余的一直原样发回',
				key: '哪些 socket 算作一组；在实验里不给出时，同一次运行的为一组',
			},
		},
		'/slow-reader': {
			does: '读得很慢：两端系统的缓冲区（可能有好几 MB）填满后，TCP 背压会让网页一端等待，bufferedAmount 随之增长。不发送任何消息；10 分钟后切断连接。',
			parameters: { rate: '读取速度的上限', for: '慢读持续多久，之后来多少读多少' },
		},
		'/upload': {
			does: '接收所有消息，并用文本消息报告收到了多少：到目前为止全部载荷的字节数。',
			parameters: { report: '再收到多少字节才发下一次报告' },
		},
		'/flood': {
			does: '连续发送许多文本消息，每条是它的序号加上若干个点。count × size 不能超过 256 MiB。',
			parameters: {
				count: '发送多少条',
				size: '每条消息的长度；序号更长时仍完整发送',
				every: '两条消息之间的停顿；0 表示链路能承受多快就发多快',
				fewer: '比 count 随机少发几条，最多少这么多，至少少一条；0 表示正好 count 条',
				end: '最后一条之后的关闭码；不给出则保持打开',
			},
		},
		'/updates': {
			does: '每隔一段时间发送一个价格，发完后保持打开。同样的内容也可以用 HTTP 取得：GET /updates/poll?after=3 会等到第 4 条更新再响应，GET /updates/events 以 server-sent events 的形式依次推送全部更新。',
			parameters: { count: '发送多少条更新', every: '两条更新之间的间隔' },
		},
		'/http-bytes': {
			does: '以 JSON 报告同一次运行中的普通 HTTP 请求在线路上用了多少字节（在它们的连接上数出来的），然后以 1000 关闭。',
			parameters: {},
		},
		'/stall-close': {
			does: '把每条消息原样发回，但从不回应关闭帧。收到关闭帧 90 秒后切断连接，最迟在打开 10 分钟后切断。',
			parameters: {},
		},
		'/violate': {
			does: '原样发回收到的消息，直到故意违反协议的一条规则：浏览器会使连接失败。',
			parameters: {
				kind: '违反哪条规则：带掩码的帧、保留位、保留的操作码、不是 UTF-8 的文本、过长或被分片的控制帧、不是最短形式的长度、没有起始帧的延续帧、只有一个字节的关闭帧、带有不允许发送的关闭码的关闭帧、原因不是 UTF-8 的关闭帧',
				after: '连接打开后等待多久',
			},
		},
		'/bytes': {
			does: '握手之后原样写出地址中给定的字节，无论它们是什么，并原样发回收到的消息：看看浏览器如何应对。',
			parameters: { hex: '要写出的字节：合法的帧、违规的帧，或者根本不是帧', after: '连接打开后等待多久' },
		},
		'/broken': {
			does: '一个房间，里面有十个服务器，各有一处故障，从编号上看不出来。不带参数时：打开后发送一个随机抽取的房间号，然后以 1000 关闭。每个房间里服务器的次序都不同。',
			parameters: {
				room: '哪个房间；房间号相同，次序就相同',
				server: '房间里的第几个服务器：除了自己的故障，它会把消息原样发回',
			},
		},
		'/ending': {
			does: '一个房间，里面有六个服务器，连接以六种方式结束，从编号上看不出来：两条从没打开，两条中途断掉，两条得到关闭码。不带参数时发送一个随机抽取的房间号，然后以 1000 关闭。',
			parameters: { room: '哪个房间；房间号相同，次序就相同', server: '房间里的第几个服务器' },
		},
		'/headers': {
			does: '把收到的握手请求以 JSON 发回：请求行和每个头字段都保持原样；地址里实验环境自己加的 tap=… 会被去掉，并注明这一点。',
			parameters: {},
		},
		'/origin': {
			does: '以 JSON 发送握手里的 Origin 和 cookie。可以设置 cookie，也可以先检查 Origin 再应答。',
			parameters: {
				check: '放行哪些 Origin：任何一个、含有本服务器名字的，或者只有本站的网页',
				login: '设置一个以此为值的 cookie，保留一分钟',
				samesite: '这个 cookie 的 SameSite 属性',
			},
		},
		'/ticket': {
			does: '以 JSON 发送地址里的票据和客户端提供的子协议，之后把每条消息原样发回。',
			parameters: { ticket: '网页出示的票据' },
		},
		'/visitors': {
			does: '把十个握手请求作为文本发送，次序随机，等待逐个回答 "enter" 或 "refuse"。',
			parameters: {},
		},
		'/moves': {
			does: '以 JSON 发送棋步，其中一条不是棋步。不带参数时：打开后发送一个随机抽取的桌号，然后以 1000 关闭。',
			parameters: {
				table: '哪张桌子；桌号相同，棋步就相同',
				seat: '哪个座位；每个座位上不合格的消息都不同',
			},
		},
		'/raw': {
			does: '一条只通向本服务器的隧道：二进制消息就是一条独立连接上收发的字节，因此可以手工写出握手和帧。',
			parameters: {},
		},
		'/chat': {
			does: '聊天室，例如 /chat/lobby：先告诉你房间里有谁，之后任何人说的每句话都带着编号发给所有人。可以从你指定的消息之后续上；同一个名字（ref）重发的消息只算一条。',
			parameters: {
				room: '哪个房间；/chat/lobby 等同于 /chat?room=lobby',
				name: '你的名字；不给出则由房间起名',
				since: '你已有的最后一条消息的编号：先补发其后的消息（以房间还留着的为限）；不给出则只收新消息',
				era: '与 since 一起用：那个编号属于哪一个房间；如果房间在此期间被忘掉、又重新建立，就从头补发',
				member: '你自己生成一次的私密标识：凭它回来的还是同一个人',
				cut: '发给这条连接的第几条房间消息会丢失，从 1 数起；随后连接被切断，它发来的内容也不再读取；不给出则不丢',
				share: '和谁在一起：所有人，或只有实验这一次运行的 socket',
			},
		},
		'/ticker': {
			does: '几家虚构公司的行情：先发代码表，再为你订阅的每个代码发一份快照，之后是带序号的变动，如 {"type":"update","symbol":"ACME","seq":18,"change":-12}，单位为分。读得慢的客户端会收到合并后的变动。',
			parameters: {
				symbols:
					'连接后立即订阅哪些代码；之后用 {"type":"subscribe","symbols":["BOLT"]} 增订，用 "unsubscribe" 退订，用 "snapshot" 要一份新快照',
				every: '多久变动一次',
				encoding: '行情的写法：JSON，或每条十二字节的二进制',
				lose: '每个代码每多少次变动丢掉一次，就像服务器的队列满了；不给出则不丢',
				begin: '行情从最初这么多个价格中随机抽取的一个开始；0 表示从第一个开始',
				flow: '何时发送：一有变动就发（push），或客户端每说一次 {"type":"next"} 就把积累的变动合并后发出（pull）',
				share: '谁看到同一个行情：所有人，或只有实验这一次运行的 socket',
			},
		},
		'/game': {
			does: '两队对战的游戏，例如 /game/lobby：走过的地板会染上自己队的颜色。客户端每 50 ms 一步，用 7 个字节说明按住了哪些键，并带上编号；服务器每秒十次用二进制说明谁在哪里、哪些格子变了色：先发全部，之后只发变化，并附上其中已生效的你的最后一个输入编号。违反规则的输入会被拒绝，并说明原因。',
			parameters: {
				room: '哪个房间；/game/lobby 等同于 /game?room=lobby',
				name: '你的名字；不给出则由房间起名',
				as: '参加游戏，还是只观看',
				member: '你自己生成一次的私密标识：凭它回来的还是同一个玩家',
				delay: '所有消息在每个方向上延迟多少，就像链路更长一样',
				jitter: '在此之上再随机延迟多少（上限）；后发的消息不会超过先发的',
				share: '和谁在一起：所有人，或只有实验这一次运行的 socket',
			},
		},
	},
	...scenarioFormZhCn,
};
