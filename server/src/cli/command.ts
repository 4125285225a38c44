import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Failure } from './failure';

export type Arguments = readonly string[];

/** 0 nothing found, or done; 1 findings at warning or above; 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes. */
export interface Console {
  /** Results, as they are. */
  out(content: string | Uint8Array): void;
  /** A line about the run. */
  note(line: string): void;
  /** Why something could not be done. */
  problem(message: string): void;
}

/**
 * Options and paths of a command.
 *
 * @throws {Failure} for options that do not exist or lack their value
 */
export function parse<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs<T & { allowPositionals: true }>({ ...config, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure(`${error.message.split('. To specify')[0]}. See --help.`.replace('..', '.'));
  }
}
