import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

const cli = resolve(process.env['CAREER_LADDER_CLI'] ?? 'dist/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Close the pipe after the first bytes, as `head` does. */
  readonly head?: boolean;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of its own for one test; it is gone afterwards. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'career ladder-'));

  constructor(files: Files = {}) {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      if (path.endsWith('/')) mkdirSync(join(this.folder, path), { recursive: true });
      else writeFileSync(join(this.folder, path), content);
    }
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Paths of all files, with forward slashes. */
  list(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.folder.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort();
  }

  /** Runs the bundled program in this folder, or `cwd` in it. */
  run(args: readonly string[], { input = '', env = {}, cwd = '.', head }: RunOptions = {}): Promise<Outcome> {
    const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = process.env;
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: join(this.folder, cwd),
      env: { ...rest, ...env },
    });
    if (head) child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => {}); // It may end before it has read all.
    child.stdin.end(input);
    const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      return chunks;
    });
    return new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', (code) => {
        done({
          code,
          stdout: Buffer.concat(stdout ?? []).toString(),
          stderr: Buffer.concat(stderr ?? []).toString(),
        });
      });
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs `work` in a workspace of its own. */
export async function inWorkspace<T>(files: Files, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = new Workspace(files);
  try {
    return await work(workspace);
  } finally {
    workspace.remove();
  }
}

/** A ladder without a finding. */
export const clean = `ladder: 1
role: Tester
levels:
  - id: L1
  - id: L2
competencies:
  - id: tests
    cells:
      L1: Writes tests for each change
      L2: Decides what a release is tested for
`;

/** One empty cell, at L2. */
export const gap = clean.replace(/ {6}L2:.*\n/, '').replace('Tester', 'Gap');
