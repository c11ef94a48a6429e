/**
 * What is done in Redis in one step. Of a log there are three keys: a stream, whose entries have the numbers 0-1, 0-2 …; a hash of
 * how many commands of each server stand in it, so that one that is sent again is not added again; and a copy of the machine
 * as it was behind some entry, so that what stands before it can be thrown away. Entries are told to all by a message on the stream's name.
 */
export const SCRIPTS = {
	/**
	 * KEYS: stream, hash, lease of the server. ARGV: server, number of the command among the server's own, command, lifetime in ms or 0.
	 * Returns 1 when it is added, 0 when it was before, -1 when the lease is over, -2 when one before it is missing.
	 */
	append: `
		if redis.call('EXISTS', KEYS[3]) == 0 then return -1 end
		local said = tonumber(redis.call('HGET', KEYS[2], ARGV[1]) or '0')
		local number = tonumber(ARGV[2])
		if number <= said then return 0 end
		if number > said + 1 then return -2 end
		local id = redis.call('XADD', KEYS[1], '0-*', 's', ARGV[1], 'c', ARGV[3])
		redis.call('HSET', KEYS[2], ARGV[1], number)
		if id == '0-1' and tonumber(ARGV[4]) > 0 then
			for key = 1, 2 do redis.call('PEXPIRE', KEYS[key], ARGV[4]) end
		end
		redis.call('PUBLISH', KEYS[1], string.sub(id, 3) .. ' ' .. ARGV[1] .. ' ' .. ARGV[3])
		return 1`,
	/**
	 * KEYS: stream, hash, copy, set of logs. ARGV: server, entry that is the last one known or '' for none, lifetime in ms or 0,
	 * name, how many logs there may be, ms after which nobody has one that was not looked after, what all keys begin with.
	 * Returns nil when there is no place; else the number of the copy, the copy, how many commands of the server are in the log, and the
	 * entries from that number on. Of who knows an entry only the entries from that one on are asked for.
	 */
	follow: `
		if tonumber(ARGV[3]) > 0 then
			local time = redis.call('TIME')
			local now = time[1] * 1000 + math.floor(time[2] / 1000)
			redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', now - ARGV[3])
			if not redis.call('ZSCORE', KEYS[4], ARGV[4]) and redis.call('ZCARD', KEYS[4]) >= tonumber(ARGV[5]) then
				local oldest = redis.call('ZRANGE', KEYS[4], 0, 0, 'WITHSCORES')
				if tonumber(oldest[2]) > now - ARGV[6] then return false end
				for _, kind in ipairs({'log', 'said', 'copy'}) do redis.call('UNLINK', ARGV[7] .. kind .. ':' .. oldest[1]) end
				redis.call('ZREM', KEYS[4], oldest[1])
			end
			redis.call('ZADD', KEYS[4], now, ARGV[4])
			for key = 1, 3 do redis.call('PEXPIRE', KEYS[key], ARGV[3]) end
		end
		local at = redis.call('HGET', KEYS[3], 'at') or '0'
		local copy = false
		local from = ARGV[2]
		if from == '' then
			from = at
			copy = redis.call('HGET', KEYS[3], 'copy')
		end
		if from == '0' then from = '1' end
		local said = redis.call('HGET', KEYS[2], ARGV[1]) or '0'
		return {at, copy, said, redis.call('XRANGE', KEYS[1], '0-' .. from, '+')}`,
	/** KEYS: stream, copy. ARGV: entry that the copy is of, copy, lifetime in ms or 0. The entry itself stays, to be compared with. */
	keep: `
		if tonumber(redis.call('HGET', KEYS[2], 'at') or '0') >= tonumber(ARGV[1]) then return 0 end
		redis.call('HSET', KEYS[2], 'at', ARGV[1], 'copy', ARGV[2])
		if tonumber(ARGV[3]) > 0 then redis.call('PEXPIRE', KEYS[2], ARGV[3]) end
		redis.call('XTRIM', KEYS[1], 'MINID', '0-' .. ARGV[1])
		redis.call('PUBLISH', KEYS[1], 'kept ' .. ARGV[1])
		return 1`,
	/**
	 * KEYS: stream, hash, copy, set of logs. ARGV: what keys of leases begin with, lifetime in ms or 0, name.
	 * Tells of servers whose lease is over, and keeps the log for its lifetime from now on.
	 */
	tend: `
		for _, server in ipairs(redis.call('HKEYS', KEYS[2])) do
			if redis.call('EXISTS', ARGV[1] .. server) == 0 then
				redis.call('HDEL', KEYS[2], server)
				local id = redis.call('XADD', KEYS[1], '0-*', 's', server, 'c', '')
				redis.call('PUBLISH', KEYS[1], string.sub(id, 3) .. ' ' .. server .. ' ')
			end
		end
		if tonumber(ARGV[2]) > 0 then
			local time = redis.call('TIME')
			redis.call('ZADD', KEYS[4], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[3])
			for key = 1, 3 do redis.call('PEXPIRE', KEYS[key], ARGV[2]) end
		end
		return 1`,
	/** KEYS: the moment. ARGV: how long ago it was in ms where it is not known, for how long it is kept. Returns how long ago it was. */
	moment: `
		local time = redis.call('TIME')
		local now = time[1] * 1000 + time[2] / 1000
		local at = redis.call('GET', KEYS[1])
		if at then
			redis.call('PEXPIRE', KEYS[1], ARGV[2])
		else
			at = string.format('%.3f', now - ARGV[1])
			redis.call('SET', KEYS[1], at, 'PX', ARGV[2])
		end
		return string.format('%.3f', now - at)`,
} as const;

export type ScriptName = keyof typeof SCRIPTS;
