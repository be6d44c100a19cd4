/** Makes a clean clone ready, then runs one of our programs on the Node that the lockfile pins. Plain JavaScript: it runs on any Node ≥ 20. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installed, node, prepare } from './prepare.mjs';

const args = process.argv.slice(2);
const needsBuild = args[0] === '--built';
if (needsBuild) args.shift();

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Minga necesita Node 20 o más nuevo; este es ${process.version}. / Node 20 or newer is needed.`);
const prepared = needsBuild || !installed() ? prepare(needsBuild) : 0;
if (prepared !== 0) process.exit(prepared);
if (!existsSync(node))
  stop(
    `No hay un Node 26 para ${process.platform}-${process.arch} entre las dependencias. / No pinned Node for this platform.`,
  );
if (args.length > 0) run();

/** The program ends when we do, however we end: it listens for our channel closing. */
function run() {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  process.on('SIGINT', () => {}); // the terminal tells the program itself
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
