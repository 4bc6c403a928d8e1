// A static file server of dist/, at "/" and under a sub-path as well, on a free port.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the built page; XUEWEI_DIST names another. */
export const dist = process.env.XUEWEI_DIST || fileURLToPath(new URL("../../dist/", import.meta.url));
export const subPath = "/a/b/";

const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves until `close()`; `origin` has no slash at its end. */
export async function serve() {
  const server = createServer(async (request, response) => {
    let path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (path.startsWith(subPath)) path = path.slice(subPath.length - 1);
    if (path.endsWith("/")) path += "index.html";
    try {
      const body = await readFile(join(dist, normalize(path)));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
