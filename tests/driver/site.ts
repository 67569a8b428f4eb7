import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

/** A web site on this machine, and a record of what was asked of it. */
export interface Site {
  readonly origin: string;
  /** The same site under another host name. */
  readonly twin: string;
  /** Paths asked for so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/** Headers of a page that allows nothing but its icon, and reports who tries. */
export const ALLOWS_NOTHING = {
  'content-security-policy':
    "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox; report-uri /csp-report",
} as const;

/**
 * Serves the files of `folder`, and pages made up by `pages` (path to HTML), on a free port of the
 * loopback address. `headers` go with every answer.
 */
export async function serveSite(
  folder: string,
  pages: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const root = resolve(folder);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const made = pages[pathname];
    void contentOf(made, join(root, normalize(pathname))).then((content) => {
      if (content === undefined) {
        response.statusCode = 404;
        return response.end('Not found');
      }
      const type = made === undefined ? TYPES[extname(pathname)] : TYPES['.html'];
      response.setHeader('content-type', type ?? 'application/octet-stream');
      return response.end(content);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    twin: `http://localhost:${String(address.port)}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Undefined where there is no such file. */
async function contentOf(
  made: string | undefined,
  file: string,
): Promise<string | Buffer | undefined> {
  return made ?? readFile(file).catch(() => undefined);
}
