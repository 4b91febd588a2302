import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { curlCommand } from "@/lib/presentation/explore/curl";

const run = promisify(execFile);
const requests: { url: string; authorization: string | undefined }[] = [];
const server = createServer(({ url = "", headers: { authorization } }, response) => {
  requests.push({ url, authorization });
  response.end("{}");
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<unknown>((resolve) => server.close(resolve)));

test.each([
  "isp=Comcast&limit=50",
  `isp=${encodeURIComponent(`O'Brien's "Fibre" & Söhne, $HOME \`id\` \\ ; | > {a,b} [1-3] !! #x`)}`,
  "tag_it's=a'b''c",
  "asset=(x)*!~-_.",
])("run by a shell, the command sends %s byte for byte, with the key of the environment", async (query) => {
  const { port } = server.address() as AddressInfo;
  const command = curlCommand({ origin: `http://127.0.0.1:${port}/`, path: "/insights/3.0/sessions/content", query });
  const env = { ...process.env, CONVIVA_CLIENT_ID: "an id", CONVIVA_CLIENT_SECRET: 'a "secret" $x' };

  const { stdout } = await run("sh", ["-c", command], { env });

  expect(stdout).toBe("{}");
  expect(requests.pop()).toEqual({
    url: `/insights/3.0/sessions/content?${query}`,
    authorization: `Basic ${Buffer.from('an id:a "secret" $x').toString("base64")}`,
  });
  expect(command).not.toContain('secret"');
});
