/** The embedded PostgreSQL: one data folder, one cluster on a Unix socket, kept running as long as this process lives. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive, answers, PORT, postmasterOf, SOCKET, socketFolder, type ClusterPlace } from './socket.ts';
import { asOwner, diesWithUs, holding, asNamedUser, programs, type Programs } from './launch.ts';

/** Where a cluster's data live, and how they are kept. */
export interface ClusterOptions {
  /** The data folder; made when it is missing. */
  readonly dir: string;
  /** Told of what an operator should know (a restart, a take-over). */
  readonly log?: (message: string) => void;
  /** For tests: nothing is synced to disk, so a crash of the machine loses it all. */
  readonly throwaway?: boolean;
}

/** How to reach a cluster; `host` is the folder of its Unix socket. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** A running cluster. */
export interface Cluster {
  readonly connection: Connection;
  /** The same as one address that `pg` understands. */
  readonly url: string;
  /** True while another process runs the cluster and this one only uses it. */
  readonly attached: boolean;
  /** Ends the cluster if this process runs it. Safe to call twice. */
  stop(): Promise<void>;
}

const USER = 'minga';
const HELD = 75;
const LOG = 'server.log';
const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};
const WATCH_MS = 500;
const RETRY_MS = 1000;
const STOP_MS = 20_000;
const PATIENCE_MS = 120_000;

/** Starts the cluster of a data folder, making it when new. When another process already runs it, attaches to it, and takes over when that one ends. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dir = resolve(options.dir);
  const bin = await programs();
  initialize(dir, bin, options.throwaway ?? false);
  const host = socketFolder(dir);
  const keeper = new Keeper({
    dir,
    host,
    bin,
    throwaway: options.throwaway ?? false,
    log: options.log ?? (() => undefined),
  });
  await keeper.start();
  return {
    connection: { host, port: PORT, user: USER, database: 'postgres' },
    url: `postgresql://${USER}@/postgres?host=${encodeURIComponent(host)}&port=${PORT}`,
    get attached() {
      return keeper.attached;
    },
    stop: () => keeper.stop(),
  };
}

/** initdb beside, then rename: neither a crash nor a second start can leave half a folder. */
function initialize(dir: string, bin: Programs, throwaway: boolean): void {
  if (existsSync(join(dir, 'PG_VERSION'))) return;
  mkdirSync(dirname(dir), { recursive: true });
  const fresh = `${dir}.init-${process.pid}-${performance.now()}`;
  mkdirSync(fresh, { mode: 0o700 });
  try {
    const owner = asOwner(fresh, bin.initdb, { fresh: true });
    run([
      ...(owner.length ? owner : asNamedUser()),
      bin.initdb,
      '-D',
      fresh,
      ...INITDB,
      ...(throwaway ? ['--no-sync'] : []),
    ]);
    renameSync(fresh, dir);
  } catch (error) {
    if (!existsSync(join(dir, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    sweep(dir);
  }
}

const INITDB = [
  '-U',
  USER,
  '-A',
  'trust',
  '-E',
  'UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** Removes what an interrupted initdb left beside the folder. */
function sweep(dir: string): void {
  const prefix = `${basename(dir)}.init-`;
  for (const name of readdirSync(dirname(dir))) {
    const pid = name.startsWith(prefix) ? parseInt(name.slice(prefix.length)) : NaN;
    if (pid !== process.pid && !Number.isNaN(pid) && !alive(pid))
      rmSync(join(dirname(dir), name), { recursive: true, force: true });
  }
}

interface Task extends ClusterPlace {
  readonly bin: Programs;
  readonly throwaway: boolean;
  readonly log: (message: string) => void;
}

/** Keeps one cluster running: owns the postmaster, or watches the one another process owns. */
class Keeper {
  private readonly task: Task;
  private child: ChildProcess | undefined;
  private stopping = false;

  constructor(task: Task) {
    this.task = task;
  }

  get attached(): boolean {
    return !this.owns();
  }

  async start(): Promise<void> {
    await this.ensure();
    void this.keep();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || !this.runs()) return;
    const gone = exited(child);
    child.ref();
    child.kill('SIGINT');
    await Promise.race([gone, sleep(STOP_MS, undefined, { ref: false })]);
    if (this.runs()) child.kill('SIGQUIT');
    await gone;
  }

  private async keep(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.untilGone();
        if (this.stopping || (await answers(this.task))) continue;
        this.task.log('PostgreSQL ended; starting it again');
        await this.ensure();
      } catch (error) {
        this.task.log(String(error));
        await sleep(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  /** Resolves once the cluster answers, whoever runs it. */
  private async ensure(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (let tries = 0; !(await answers(this.task)); tries++) {
      if (performance.now() > until) throw failure(this.task.dir, 'no responde / does not answer');
      if (this.stopping) return;
      if (!this.runs()) {
        whyDied(this.child, this.task.dir);
        this.child = launch(this.task);
      }
      await sleep(tries < 50 ? 4 : 50);
    }
  }

  private async untilGone(): Promise<void> {
    if (this.child && this.runs()) return exited(this.child);
    while (!this.stopping && (await answers(this.task))) await sleep(WATCH_MS, undefined, { ref: false });
  }

  /** Our process may still be waiting its turn while another's postmaster answers. */
  private owns(): boolean {
    return this.runs() && this.child?.pid === postmasterOf(this.task.dir);
  }

  private runs(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }
}

function launch({ dir, host, bin, throwaway }: Task): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: host,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(throwaway && HASTY),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...words] = [
    ...holding(dir, [join(dir, 'postmaster.pid'), `${join(host, SOCKET)}.lock`]),
    ...asOwner(dir, bin.postgres, { fresh: false }),
    ...diesWithUs(),
    bin.postgres,
  ];
  const log = openSync(join(dir, LOG), 'a');
  const child = spawn(command, [...words, '-D', dir, '-p', String(PORT), ...flags], {
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** A start that met another holder is tried again; one that failed for its own fault is told. */
function whyDied(child: ChildProcess | undefined, dir: string): void {
  if (!child?.exitCode || child.exitCode === HELD) return;
  if (!/postmaster\.pid|shared memory block/.test(logTail(dir))) throw failure(dir, `código ${child.exitCode}`);
}

function failure(dir: string, what: string): Error {
  return new Error(`PostgreSQL no parte en ${dir} (${what}). / PostgreSQL does not start.\n${logTail(dir)}`);
}

function logTail(dir: string): string {
  const path = join(dir, LOG);
  return existsSync(path) ? readFileSync(path, 'utf8').slice(-1500) : '';
}

const exited = (child: ChildProcess) => new Promise<void>((done) => child.once('exit', () => done()));

function run(words: string[]): void {
  const [command = '', ...rest] = words;
  const { status, stderr, error } = spawnSync(command, rest, {
    encoding: 'utf8',
    cwd: '/',
  });
  if (status !== 0)
    throw new Error(`${basename(words.find((word) => word.startsWith('/')) ?? command)}: ${error?.message ?? stderr}`);
}
