/** Stops with one sentence on a Node.js that lacks what the program uses, before anything of it is loaded. */
const NEEDED = { major: 22, minor: 18 };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED.major || (major === NEEDED.major && minor < NEEDED.minor)) {
	process.stderr.write(
		`Jalon needs Node.js ${NEEDED.major}.${NEEDED.minor} or later; this is ${process.versions.node}. ` +
			'Use npm (npm start, npm run export), which brings its own, or install a newer Node.js.\n',
	);
	process.exit(1);
}

export {};
