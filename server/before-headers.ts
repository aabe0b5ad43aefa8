/** Something to do just before the first of an answer goes out. */
import type { ServerResponse } from 'node:http';

export function beforeHeaders(response: ServerResponse, act: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => void;
  response.writeHead = (...given: unknown[]) => {
    act();
    writeHead(...given);
    return response;
  };
}
