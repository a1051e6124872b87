/** Listens, or says in one sentence why it cannot. */

/** Why that is no port, in a sentence; empty when it is one. @param {string} port what PORT says */
export const wrongPort = (port) =>
	/^\d{1,5}$/.test(port) && Number(port) <= 65_535
		? ''
		: `PORT is "${port}", but must be a number up to 65535. Correct or remove it.`;

/**
 * Which of its settings adapter-node does not understand: it throws such a sentence. Empty for any other failure, which
 * is a fault of the program. @param {unknown} reason
 */
export const wrongSetting = (reason) =>
	reason instanceof Error && /^Invalid [A-Z_]+:/.test(reason.message) ? reason.message : '';

/** What a person can do about it. @param {unknown} reason @param {string} port @param {string} host */
function sentence(reason, port, host) {
	const code = reason instanceof Error && 'code' in reason ? reason.code : '';
	switch (code) {
		case 'EADDRINUSE':
			return `Port ${port} is in use, perhaps by Jalon itself. Stop that program, or set PORT to another number.`;
		case 'EACCES':
			return `This user may not listen on port ${port}. Set PORT to another number, above 1023.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `HOST names "${host}", which is no address of this machine. Correct or remove it.`;
		default:
			return `Jalon cannot listen on port ${port} of ${host}: ${reason instanceof Error ? reason.message : reason}`;
	}
}

/**
 * Null when it listens, else why it does not.
 * @param {import('node:http').Server} server @param {string} port @param {string} host
 * @returns {Promise<string | null>}
 */
export async function listen(server, port, host) {
	try {
		await new Promise((ready, fail) => {
			server.once('error', fail);
			server.listen(Number(port), host, () => ready(null));
		});
		return null;
	} catch (reason) {
		return sentence(reason, port, host);
	}
}
