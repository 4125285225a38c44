import type { ConnectionOptions } from 'vscode-languageserver';

/**
 * Lets clients in that leave out what `initialize` must have: the library that reads it looks into the
 * capabilities without asking whether they are there.
 */
export const lenient: ConnectionOptions = {
  messageStrategy: {
    handleMessage(message, next) {
      const request = message as { method?: unknown; params?: unknown };
      if (request.method === 'initialize') {
        const params = object(request.params);
        request.params = { ...params, capabilities: object(params['capabilities']) };
      }
      return next(message);
    },
  },
};

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
